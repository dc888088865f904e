/* pqa-written.c: one of the things that people write about a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-written.h"

#include "pqa-i18n.h"

typedef enum
{
  PART_CODE,
  PART_ID,
  PART_TEXT,
} PartType;

typedef struct
{
  const char *label;
  PartType type;
  gsize offset;
} Part;

#define PART(label, type, member)                                                                  \
  {                                                                                                \
    label, type, G_STRUCT_OFFSET (PqaRequestFields, member)                                        \
  }

static const Part PARTS[] = {
  [PQA_WRITTEN_HOME] = PART (NC_ ("request part", "Home"), PART_ID, home_id),
  [PQA_WRITTEN_PLACE] = PART (NC_ ("request part", "Place"), PART_TEXT, place),
  [PQA_WRITTEN_BUILDING] = PART (NC_ ("request part", "Building"), PART_ID, building_id),
  [PQA_WRITTEN_ZONE] = PART (NC_ ("request part", "Zone"), PART_ID, zone_id),
  [PQA_WRITTEN_KIND] = PART (NC_ ("request part", "Kind"), PART_CODE, kind),
  [PQA_WRITTEN_CATEGORY] = PART (NC_ ("request part", "Category"), PART_ID, category_id),
  [PQA_WRITTEN_SEVERITY] = PART (NC_ ("request part", "Severity"), PART_CODE, severity),
  [PQA_WRITTEN_DESCRIPTION] = PART (NC_ ("request part", "Description"), PART_TEXT, description),
  [PQA_WRITTEN_RESIDENT] = PART (NC_ ("request part", "Resident"), PART_ID, resident_id),
  [PQA_WRITTEN_CONTACT_NAME] = PART (NC_ ("request part", "Contact"), PART_TEXT, contact_name),
  [PQA_WRITTEN_CONTACT_PHONE] = PART (NC_ ("request part", "Telephone"), PART_TEXT, contact_phone),
  [PQA_WRITTEN_DEPARTMENT] = PART (NC_ ("request part", "Department"), PART_ID, department_id),
  [PQA_WRITTEN_CHANNEL] = PART (NC_ ("request part", "Channel"), PART_CODE, channel),
};

G_STATIC_ASSERT (sizeof (PqaRequestKind) == sizeof (int) && sizeof (PqaSeverity) == sizeof (int)
                 && sizeof (PqaChannel) == sizeof (int));

/**
 * pqa_written_get_label:
 *
 * Returns: what it is called, in the language of the screen
 */
const char *
pqa_written_get_label (PqaWritten part)
{
  return g_dpgettext2 (NULL, "request part", PARTS[part].label);
}

/**
 * pqa_written_is_same:
 *
 * Returns: whether both say the same about it
 */
gboolean
pqa_written_is_same (PqaWritten part, const PqaRequestFields *a, const PqaRequestFields *b)
{
  gsize offset = PARTS[part].offset;

  switch (PARTS[part].type)
    {
    case PART_CODE:
      return G_STRUCT_MEMBER (int, a, offset) == G_STRUCT_MEMBER (int, b, offset);
    case PART_ID:
      return G_STRUCT_MEMBER (gint64, a, offset) == G_STRUCT_MEMBER (gint64, b, offset);
    case PART_TEXT:
    default:
      return g_str_equal (G_STRUCT_MEMBER (char *, a, offset), G_STRUCT_MEMBER (char *, b, offset));
    }
}

/**
 * pqa_written_take:
 *
 * Makes @to say about it what @from says.
 */
void
pqa_written_take (PqaWritten part, PqaRequestFields *to, const PqaRequestFields *from)
{
  gsize offset = PARTS[part].offset;

  switch (PARTS[part].type)
    {
    case PART_CODE:
      G_STRUCT_MEMBER (int, to, offset) = G_STRUCT_MEMBER (int, from, offset);
      break;
    case PART_ID:
      G_STRUCT_MEMBER (gint64, to, offset) = G_STRUCT_MEMBER (gint64, from, offset);
      break;
    case PART_TEXT:
    default:
      pqa_request_fields_set_text (&G_STRUCT_MEMBER (char *, to, offset),
                                   G_STRUCT_MEMBER (char *, from, offset));
    }
}

/**
 * pqa_written_is_disputed:
 * @original: as it was read before somebody began to write
 * @theirs: as somebody else saved it meanwhile
 * @mine: as it is written here
 *
 * Returns: whether somebody has to choose between the two
 */
gboolean
pqa_written_is_disputed (PqaWritten part,
                         const PqaRequestFields *original,
                         const PqaRequestFields *theirs,
                         const PqaRequestFields *mine)
{
  return !pqa_written_is_same (part, theirs, original) && !pqa_written_is_same (part, theirs, mine);
}
