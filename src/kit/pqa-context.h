/* pqa-context.h: what every page and dialog is given: database, clock, zone, signed-in person
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "db/pqa-database.h"

G_BEGIN_DECLS

#define PQA_TYPE_CONTEXT (pqa_context_get_type ())
G_DECLARE_FINAL_TYPE (PqaContext, pqa_context, PQA, CONTEXT, GObject)

PqaContext *pqa_context_new (PqaDatabase *database, PqaClock *clock, GTimeZone *zone);

PqaDatabase *pqa_context_get_database (PqaContext *self);
PqaClock *pqa_context_get_clock (PqaContext *self);
GTimeZone *pqa_context_get_time_zone (PqaContext *self);
gint64 pqa_context_now (PqaContext *self);

void pqa_context_sign_in (PqaContext *self, gint64 id, const char *name, PqaRole role);
gint64 pqa_context_get_person_id (PqaContext *self);
const char *pqa_context_get_person_name (PqaContext *self);
PqaRole pqa_context_get_role (PqaContext *self);
gboolean pqa_context_may (PqaContext *self, PqaPermission permission);

G_END_DECLS
