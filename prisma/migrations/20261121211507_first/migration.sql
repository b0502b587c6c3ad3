-- Search by part of a name.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "environment" TEXT NOT NULL,
    "stamped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_attempt" (
    "id" BIGSERIAL NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("team_id","user_id")
);

-- CreateTable
CREATE TABLE "team_employer" (
    "team_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,

    CONSTRAINT "team_employer_pkey" PRIMARY KEY ("team_id","employer_id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "purpose" TEXT NOT NULL,
    "screen" TEXT NOT NULL,
    "employer_id" UUID,
    "person_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "enterprise_number" TEXT,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "usual_start_hour" TEXT NOT NULL DEFAULT '0900',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_number" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employer_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,

    CONSTRAINT "employer_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_joint_committee" (
    "employer_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL,

    CONSTRAINT "employer_joint_committee_pkey" PRIMARY KEY ("employer_id","number")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employer_id" UUID NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "birth_date" TEXT,
    "birth_place" TEXT,
    "birth_country" TEXT,
    "nationality" TEXT,
    "gender" TEXT,
    "street" TEXT,
    "house_number" TEXT,
    "post_box" TEXT,
    "zip_code" TEXT,
    "city" TEXT,
    "country" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_identifier" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,

    CONSTRAINT "person_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employer_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declaration" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "employer_id" UUID NOT NULL,
    "employer_number" TEXT,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB,
    "draft" BYTEA,
    "client_key" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "ancestor_id" UUID,
    "period_number" TEXT,
    "declaration_number" TEXT,
    "result" TEXT,
    "send_anyway_reason" TEXT,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "handled_at" TIMESTAMPTZ(3),
    "posted_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declaration_event" (
    "id" BIGSERIAL NOT NULL,
    "declaration_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "event" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "declaration_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_message" (
    "id" BIGSERIAL NOT NULL,
    "declaration_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "direction" TEXT NOT NULL,
    "status" INTEGER,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "wire_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" BIGSERIAL NOT NULL,
    "declaration_id" UUID,
    "employer_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "final" BOOLEAN NOT NULL,
    "anomalies" JSONB NOT NULL,
    "informations" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "employer_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "period_number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "declaration_id" UUID,
    "body" JSONB NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employer_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "start_date" TEXT,
    "end_date" TEXT,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period" (
    "number" TEXT NOT NULL,
    "relation_id" UUID NOT NULL,
    "joint_committee" TEXT,
    "worker_type" TEXT NOT NULL,
    "sub_entity" TEXT,
    "using_company" JSONB,
    "start_date" TEXT NOT NULL,
    "start_hour" TEXT,
    "end_date" TEXT,
    "end_hour" TEXT,
    "planned_hours" INTEGER,
    "result" TEXT NOT NULL,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "last_fact_id" BIGINT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "period_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "login_attempt_key_hash_at_idx" ON "login_attempt"("key_hash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "team_name_key" ON "team"("name");

-- CreateIndex
CREATE INDEX "team_member_user_id_idx" ON "team_member"("user_id");

-- CreateIndex
CREATE INDEX "team_employer_employer_id_idx" ON "team_employer"("employer_id");

-- CreateIndex
CREATE INDEX "consultation_person_id_at_idx" ON "consultation"("person_id", "at");

-- CreateIndex
CREATE INDEX "consultation_user_id_at_idx" ON "consultation"("user_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_subject_subject_id_idx" ON "audit_event"("subject", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "employer_enterprise_number_key" ON "employer"("enterprise_number");

-- CreateIndex
CREATE INDEX "employer_name_idx" ON "employer" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "employer_number_number_key" ON "employer_number"("number");

-- CreateIndex
CREATE INDEX "employer_number_employer_id_idx" ON "employer_number"("employer_id");

-- CreateIndex
CREATE INDEX "mandate_employer_id_idx" ON "mandate"("employer_id");

-- CreateIndex
CREATE INDEX "person_last_name_idx" ON "person" USING GIN ("last_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "person_identifier_hash_key" ON "person_identifier"("hash");

-- CreateIndex
CREATE INDEX "person_identifier_person_id_idx" ON "person_identifier"("person_id");

-- CreateIndex
CREATE INDEX "employment_person_id_idx" ON "employment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "employment_employer_id_person_id_key" ON "employment"("employer_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "declaration_sequence_key" ON "declaration"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "declaration_client_key_key" ON "declaration"("client_key");

-- CreateIndex
CREATE UNIQUE INDEX "declaration_declaration_number_key" ON "declaration"("declaration_number");

-- CreateIndex
CREATE INDEX "declaration_next_attempt_at_idx" ON "declaration"("next_attempt_at");

-- CreateIndex
CREATE INDEX "declaration_employer_id_state_idx" ON "declaration"("employer_id", "state");

-- CreateIndex
CREATE INDEX "declaration_employer_number_person_id_state_idx" ON "declaration"("employer_number", "person_id", "state");

-- CreateIndex
CREATE INDEX "declaration_state_changed_at_idx" ON "declaration"("state", "changed_at");

-- CreateIndex
CREATE INDEX "declaration_period_number_idx" ON "declaration"("period_number");

-- CreateIndex
CREATE INDEX "declaration_ancestor_id_idx" ON "declaration"("ancestor_id");

-- CreateIndex
CREATE INDEX "declaration_event_declaration_id_id_idx" ON "declaration_event"("declaration_id", "id");

-- CreateIndex
CREATE INDEX "wire_message_declaration_id_id_idx" ON "wire_message"("declaration_id", "id");

-- CreateIndex
CREATE INDEX "notification_declaration_id_idx" ON "notification"("declaration_id");

-- CreateIndex
CREATE INDEX "notification_employer_id_received_at_idx" ON "notification"("employer_id", "received_at");

-- CreateIndex
CREATE INDEX "fact_period_number_id_idx" ON "fact"("period_number", "id");

-- CreateIndex
CREATE INDEX "fact_employer_id_person_id_id_idx" ON "fact"("employer_id", "person_id", "id");

-- CreateIndex
CREATE INDEX "relation_person_id_idx" ON "relation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "relation_employer_id_person_id_key" ON "relation"("employer_id", "person_id");

-- CreateIndex
CREATE INDEX "period_relation_id_start_date_idx" ON "period"("relation_id", "start_date");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_employer" ADD CONSTRAINT "team_employer_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_employer" ADD CONSTRAINT "team_employer_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_number" ADD CONSTRAINT "employer_number_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_joint_committee" ADD CONSTRAINT "employer_joint_committee_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_identifier" ADD CONSTRAINT "person_identifier_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "declaration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration_event" ADD CONSTRAINT "declaration_event_declaration_id_fkey" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_message" ADD CONSTRAINT "wire_message_declaration_id_fkey" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_declaration_id_fkey" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_declaration_id_fkey" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_relation_id_fkey" FOREIGN KEY ("relation_id") REFERENCES "relation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is insert-only stays so, whoever asks: history must be provable.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is insert only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER declaration_event_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "declaration_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consultation_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "consultation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notification_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "notification"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fact_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "fact"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
