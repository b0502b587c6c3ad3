import { hash, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet: argon2id (the library's own default), 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id hash in PHC form, with a salt of its own. */
export const hashPassword = (plain: string): Promise<string> => hash(plain, parameters);

/** True when `plain` is the password of `hashed` (PHC form). A hash that cannot be read throws. */
export const verifyPassword = (hashed: string, plain: string): Promise<boolean> => verify(hashed, plain);
