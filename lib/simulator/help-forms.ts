import { html } from "@/lib/simulator/markup";

/**
 * The forms of the training door. A form without a script cannot put a number into its address, so these post it
 * as a field to `/training/act`.
 */
export const forms = html`
<h3>Add a period through another channel</h3>
<form method="post" action="/training/periods">
<label>Employer number <input name="employer" required inputmode="numeric"></label>
<label>Worker number <input name="worker" required inputmode="numeric" autocomplete="off"></label>
<label>Worker type <input name="workerType" value="OTH" required></label>
<label>Joint committee <input name="jointCommittee" value="XXX"></label>
<label>Start date <input name="startDate" type="date" required></label>
<label>Start hour (HHMM) <input name="startHour" pattern="[0-2][0-9][0-5][0-9]"></label>
<label>End date <input name="endDate" type="date"></label>
<label>End hour (HHMM) <input name="endHour" pattern="[0-2][0-9][0-5][0-9]"></label>
<label>Planned hours <input name="plannedHours" type="number" min="1"></label>
<button>Add period</button></form>
<h3>Change a period through another channel</h3>
<form method="post" action="/training/act">
<label>Period number <input name="number" required pattern="[0-9]+" inputmode="numeric"></label>
<label>End date (to close) <input name="endDate" type="date"></label>
<button name="verb" value="close">Close period</button>
<button name="verb" value="cancel">Cancel period</button>
<button name="verb" value="lock">Lock period</button></form>
<h3>Change an employer</h3>
<form method="post" action="/training/act">
<input type="hidden" name="verb" value="employer">
<label>Employer number <input name="number" required pattern="[0-9]+" inputmode="numeric"></label>
<label>Active <select name="active"><option value="">unchanged</option><option>true</option><option>false</option></select></label>
<label>Mandate <select name="mandate"><option value="">unchanged</option><option>true</option><option>false</option></select></label>
<label>Kind <select name="kind"><option value="">unchanged</option><option>private</option><option>local-authority</option></select></label>
<button>Change employer</button></form>
<h3>An outage</h3>
<form method="post" action="/training/outage">
<button name="down" value="true">Let the RSZ be down</button>
<button name="down" value="false">Let it answer again</button></form>`;
