/* pqa-demo-catalogue.h: categories, limits and calendars, looked up by index
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-work-calendar.h"
#include "demo/pqa-demo-private.h"
#include "request/pqa-deadline.h"

G_BEGIN_DECLS

#define PQA_DEMO_N_TARGETS 4
#define PQA_DEMO_N_KINDS 5
#define PQA_DEMO_N_SEVERITIES 4

/* seconds 0: there is no such target, and no calendar either. */
typedef struct
{
  gint64 id;
  gint64 seconds[PQA_DEMO_N_TARGETS];
  PqaWorkCalendar *calendar[PQA_DEMO_N_TARGETS];
  gint64 version[PQA_DEMO_N_TARGETS];
} PqaDemoPolicy;

typedef struct
{
  gint64 id;
  gint64 department_id;
  char *code;
  PqaSeverity severity;
  const char *handler;
  guint weight;
  guint complaint_percent;
  guint public_percent;
  JsonArray *places; /* indices; none for trouble within a building */
  guint season[12];
  JsonArray *repairs;
  JsonArray *complaints;
  JsonArray *done;
} PqaDemoCategory;

typedef struct
{
  GArray *categories;  /* PqaDemoCategory */
  GPtrArray *policies; /* PqaDemoPolicy */
  const PqaDemoPolicy *general[PQA_DEMO_N_KINDS][PQA_DEMO_N_SEVERITIES];
  GHashTable *specific;  /* see pqa_demo_catalogue_find_policy() */
  GHashTable *calendars; /* id → PqaWorkCalendar */
  PqaWorkCalendar *office;
} PqaDemoCatalogue;

PqaDemoCatalogue *pqa_demo_catalogue_new (PqaDemo *demo, GError **error);
void pqa_demo_catalogue_free (PqaDemoCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDemoCatalogue, pqa_demo_catalogue_free)

guint pqa_demo_catalogue_find_category (PqaDemoCatalogue *self, const char *code);
const PqaDemoPolicy *pqa_demo_catalogue_find_policy (PqaDemoCatalogue *self,
                                                     PqaRequestKind kind,
                                                     guint category,
                                                     PqaSeverity severity);

G_END_DECLS
