/* pqa-request-fields.h: what people write about a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

/**
 * PqaRequestFields:
 * @place: where, if it is not a home, or where exactly
 *
 * Everything of a request that can be edited by hand. Ids are 0 where there is none; texts are
 * never %NULL. What follows from the life cycle (state, people, deadlines) is not here.
 */
typedef struct
{
  PqaRequestKind kind;
  PqaSeverity severity;
  PqaChannel channel;
  gint64 category_id;
  gint64 zone_id;
  gint64 building_id;
  gint64 home_id;
  gint64 resident_id;
  gint64 department_id;
  char *place;
  char *contact_name;
  char *contact_phone;
  char *description;
} PqaRequestFields;

PqaRequestFields *pqa_request_fields_new (void);
PqaRequestFields *pqa_request_fields_copy (const PqaRequestFields *self);
void pqa_request_fields_free (PqaRequestFields *self);
gboolean pqa_request_fields_equal (const PqaRequestFields *a, const PqaRequestFields *b);
void pqa_request_fields_set_text (char **text, const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestFields, pqa_request_fields_free)

G_END_DECLS
