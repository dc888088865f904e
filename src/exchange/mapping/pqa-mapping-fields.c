/* pqa-mapping-fields.c: which fields each kind of import fills
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mapping/pqa-mapping-fields.h"

static const char *const relations[] = { "owner", "tenant", "family", "other", NULL };
static const char *const roles[] = { "clerk", "manager", "director", "administrator", NULL };
static const char *const duties[]
    = { "customer_service", "customer_service_deputy", "maintenance", "maintenance_deputy", NULL };
static const char *const request_kinds[]
    = { "complaint", "repair", "enquiry", "suggestion", "praise", NULL };
static const char *const severities[] = { "danger", "urgent", "important", "general", NULL };
static const char *const channels[] = { "hotline", "desk",  "app",   "wechat", "suggestion_box",
                                        "patrol",  "email", "visit", "other",  NULL };
static const char *const states[]
    = { "registered",  "assigned", "in_progress", "waiting", "completed",
        "followed_up", "closed",   "void",        NULL };
static const char *const void_reasons[] = { "mistake", "withdrawn", NULL };
static const char *const verdicts[] = { "on_time", "late", NULL };
static const char *const response_states[] = { "answered", "refused", "expired", NULL };

static const PqaFieldInfo home_fields[] = {
  [PQA_HOME_FIELD_EXTERNAL_KEY] = { "external_key" },
  [PQA_HOME_FIELD_CODE] = { "code", TRUE },
  [PQA_HOME_FIELD_ZONE] = { "zone" },
  [PQA_HOME_FIELD_BUILDING] = { "building", TRUE },
  [PQA_HOME_FIELD_BUILDING_NAME] = { "building_name" },
  [PQA_HOME_FIELD_BUILDING_ADDRESS] = { "building_address" },
  [PQA_HOME_FIELD_UNIT] = { "unit" },
  [PQA_HOME_FIELD_FLOOR] = { "floor" },
  [PQA_HOME_FIELD_AREA] = { "area" },
  [PQA_HOME_FIELD_IN_USE_FROM] = { "in_use_from" },
  [PQA_HOME_FIELD_IN_USE_TO] = { "in_use_to" },
  [PQA_HOME_FIELD_NOTE] = { "note" },
  [PQA_HOME_FIELD_RESIDENT_KEY] = { "resident_key" },
  [PQA_HOME_FIELD_RESIDENT_NAME] = { "resident_name" },
  [PQA_HOME_FIELD_RESIDENT_PHONE] = { "resident_phone" },
  [PQA_HOME_FIELD_RESIDENT_RELATION] = { "resident_relation", FALSE, relations },
  [PQA_HOME_FIELD_RESIDENT_MOVED_IN] = { "resident_moved_in" },
  [PQA_HOME_FIELD_RESIDENT_MOVED_OUT] = { "resident_moved_out" },
  [PQA_HOME_FIELD_RESIDENT_NOTE] = { "resident_note" },
};

static const PqaFieldInfo staff_fields[] = {
  [PQA_STAFF_FIELD_EXTERNAL_KEY] = { "external_key" },
  [PQA_STAFF_FIELD_NUMBER] = { "number" },
  [PQA_STAFF_FIELD_NAME] = { "name", TRUE },
  [PQA_STAFF_FIELD_PHONE] = { "phone" },
  [PQA_STAFF_FIELD_ROLE] = { "role", FALSE, roles },
  [PQA_STAFF_FIELD_HIRED] = { "hired" },
  [PQA_STAFF_FIELD_LEFT] = { "left" },
  [PQA_STAFF_FIELD_NOTE] = { "note" },
  [PQA_STAFF_FIELD_DEPARTMENT] = { "department" },
  [PQA_STAFF_FIELD_POST] = { "post" },
  [PQA_STAFF_FIELD_ZONE] = { "zone" },
  [PQA_STAFF_FIELD_DUTY] = { "duty", FALSE, duties },
  [PQA_STAFF_FIELD_SINCE] = { "since" },
};

static const PqaFieldInfo request_fields[] = {
  [PQA_REQUEST_FIELD_EXTERNAL_KEY] = { "external_key" },
  [PQA_REQUEST_FIELD_NUMBER] = { "number" },
  [PQA_REQUEST_FIELD_KIND] = { "kind", TRUE, request_kinds },
  [PQA_REQUEST_FIELD_CATEGORY] = { "category" },
  [PQA_REQUEST_FIELD_CATEGORY_GROUP] = { "category_group" },
  [PQA_REQUEST_FIELD_SEVERITY] = { "severity", FALSE, severities },
  [PQA_REQUEST_FIELD_CHANNEL] = { "channel", FALSE, channels },
  [PQA_REQUEST_FIELD_STATE] = { "state", FALSE, states },
  [PQA_REQUEST_FIELD_VOID_REASON] = { "void_reason", FALSE, void_reasons },
  [PQA_REQUEST_FIELD_ZONE] = { "zone" },
  [PQA_REQUEST_FIELD_BUILDING] = { "building" },
  [PQA_REQUEST_FIELD_HOME] = { "home" },
  [PQA_REQUEST_FIELD_PLACE] = { "place" },
  [PQA_REQUEST_FIELD_CONTACT_NAME] = { "contact_name" },
  [PQA_REQUEST_FIELD_CONTACT_PHONE] = { "contact_phone" },
  [PQA_REQUEST_FIELD_DESCRIPTION] = { "description" },
  [PQA_REQUEST_FIELD_DEPARTMENT] = { "department" },
  [PQA_REQUEST_FIELD_REGISTRAR] = { "registrar" },
  [PQA_REQUEST_FIELD_FIRST_RESPONDER] = { "first_responder" },
  [PQA_REQUEST_FIELD_HANDLER] = { "handler" },
  [PQA_REQUEST_FIELD_COMPLETED_BY] = { "completed_by" },
  [PQA_REQUEST_FIELD_REGISTERED] = { "registered", TRUE },
  [PQA_REQUEST_FIELD_RESPOND_DUE] = { "respond_due" },
  [PQA_REQUEST_FIELD_ARRIVE_DUE] = { "arrive_due" },
  [PQA_REQUEST_FIELD_COMPLETE_DUE] = { "complete_due" },
  [PQA_REQUEST_FIELD_FOLLOWUP_DUE] = { "followup_due" },
  [PQA_REQUEST_FIELD_RESPONDED] = { "responded" },
  [PQA_REQUEST_FIELD_ARRIVED] = { "arrived" },
  [PQA_REQUEST_FIELD_COMPLETED] = { "completed" },
  [PQA_REQUEST_FIELD_FOLLOWED_UP] = { "followed_up" },
  [PQA_REQUEST_FIELD_CLOSED] = { "closed" },
  [PQA_REQUEST_FIELD_VERDICT] = { "verdict", FALSE, verdicts },
  [PQA_REQUEST_FIELD_QUOTED] = { "quoted" },
  [PQA_REQUEST_FIELD_CHARGED] = { "charged" },
  [PQA_REQUEST_FIELD_REMARK] = { "remark" },
};

static const PqaFieldInfo inspection_fields[] = {
  [PQA_INSPECTION_FIELD_EXTERNAL_KEY] = { "external_key", TRUE },
  [PQA_INSPECTION_FIELD_DONE] = { "done", TRUE },
  [PQA_INSPECTION_FIELD_PLANNED] = { "planned" },
  [PQA_INSPECTION_FIELD_ZONE] = { "zone" },
  [PQA_INSPECTION_FIELD_BUILDING] = { "building" },
  [PQA_INSPECTION_FIELD_BUILDING_NAME] = { "building_name" },
  [PQA_INSPECTION_FIELD_BUILDING_ADDRESS] = { "building_address" },
  [PQA_INSPECTION_FIELD_PLACE] = { "place" },
  [PQA_INSPECTION_FIELD_INSPECTOR] = { "inspector" },
  [PQA_INSPECTION_FIELD_REMARK] = { "remark" },
  [PQA_INSPECTION_FIELD_SCORE] = { "score" },
};

static const PqaFieldInfo response_fields[] = {
  [PQA_RESPONSE_FIELD_RESPONDENT] = { "respondent", TRUE },
  [PQA_RESPONSE_FIELD_ANSWERED] = { "answered", TRUE },
  [PQA_RESPONSE_FIELD_STATE] = { "state", FALSE, response_states },
  [PQA_RESPONSE_FIELD_HOME] = { "home" },
  [PQA_RESPONSE_FIELD_ZONE] = { "zone" },
  [PQA_RESPONSE_FIELD_SEGMENT] = { "segment" },
  [PQA_RESPONSE_FIELD_CHANNEL] = { "channel" },
  [PQA_RESPONSE_FIELD_WEIGHT] = { "weight" },
};

static const struct
{
  const char *code;
  const PqaFieldInfo *fields;
  guint n_fields;
  const char *const creatable[6];
} kinds[PQA_IMPORT_N_KINDS] = {
  { "homes", home_fields, G_N_ELEMENTS (home_fields), { "zones", "buildings" } },
  { "staff", staff_fields, G_N_ELEMENTS (staff_fields), { "departments", "posts", "zones" } },
  { "requests",
    request_fields,
    G_N_ELEMENTS (request_fields),
    { "categories", "zones", "departments", "staff" } },
  { "inspections",
    inspection_fields,
    G_N_ELEMENTS (inspection_fields),
    { "standard", "zones", "buildings", "staff" } },
  { "responses",
    response_fields,
    G_N_ELEMENTS (response_fields),
    { "questionnaire", "survey", "dimensions", "zones" } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (request_fields) <= PQA_IMPORT_MAX_FIELDS);

const char *
pqa_import_kind_to_code (PqaImportKind kind)
{
  return kinds[kind].code;
}

/**
 * pqa_import_kind_from_code:
 *
 * Returns: whether there is such a kind
 */
gboolean
pqa_import_kind_from_code (const char *code, PqaImportKind *kind)
{
  for (guint i = 0; i < PQA_IMPORT_N_KINDS; i++)
    {
      if (g_strcmp0 (code, kinds[i].code) == 0)
        {
          *kind = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * pqa_import_kind_get_fields:
 *
 * Returns: (array length=n_fields): the fields, in the order of the kind's enumeration
 */
const PqaFieldInfo *
pqa_import_kind_get_fields (PqaImportKind kind, guint *n_fields)
{
  *n_fields = kinds[kind].n_fields;
  return kinds[kind].fields;
}

/**
 * pqa_import_kind_get_creatable:
 *
 * Returns: (transfer none): what a mapping of this kind may have created when it is missing
 */
const char *const *
pqa_import_kind_get_creatable (PqaImportKind kind)
{
  return kinds[kind].creatable;
}
