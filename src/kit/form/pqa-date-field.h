/* pqa-date-field.h: a date, or a date with a time of day
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"

G_BEGIN_DECLS

#define PQA_TYPE_DATE_FIELD (pqa_date_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaDateField, pqa_date_field, PQA, DATE_FIELD, PqaField)

PqaField *pqa_date_field_new (const char *title);
PqaField *pqa_date_field_new_with_time (const char *title);

gint64 pqa_date_field_get_instant (PqaDateField *self, GTimeZone *zone);
void pqa_date_field_set_instant (PqaDateField *self, GTimeZone *zone, gint64 instant);

char *pqa_date_field_read (const char *typed, gboolean with_time);

G_END_DECLS
