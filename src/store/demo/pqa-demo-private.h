/* pqa-demo-private.h: what the parts of the demo office know of each other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "demo/pqa-demo-random.h"
#include "demo/pqa-demo.h"

G_BEGIN_DECLS

typedef struct
{
  guint zone;
  guint number;
  guint floors;
  guint homes_per_floor;
} PqaDemoBuilding;

/* Names are made from their indices whenever they are needed; there may be a million homes. */
typedef struct
{
  guint32 building;
  guint16 floor;
  guint16 flat;
  guint16 family;
  guint16 given;
  guint32 phone;
  guint32 resident; /* id of the one who calls */
} PqaDemoHome;

typedef struct
{
  char *name;
  const char *post;
  const char *role;
  guint head;     /* index of the head of their department */
  int zone;       /* −1 for none */
  guint slowness; /* in percent of what others take */
  gint64 left_at; /* G_MAXINT64 for those who are still there */
  gint64 came_at;
} PqaDemoStaff;

/* Ids of zones, buildings, homes and staff are their indices + 1, for nothing else is there yet. */
typedef struct
{
  PqaConnection *connection;
  const char *language;
  guint size;
  guint n_requests;
  gint64 now;
  gint64 start;
  GTimeZone *time_zone;
  JsonObject *texts;
  JsonObject *rates;
  gboolean family_first;
  JsonArray *family_names;
  JsonArray *given_names;
  guint n_zones;
  guint n_residents;
  GArray *buildings; /* PqaDemoBuilding */
  GArray *homes;     /* PqaDemoHome */
  gint64 n_rows;     /* written so far */
  GArray *staff;     /* PqaDemoStaff */
} PqaDemo;

/* What may stand in a text between braces. */
typedef struct
{
  const char *building;
  int floor;
  const char *staff;
} PqaDemoSlots;

const char *pqa_demo_pick (JsonArray *texts, PqaDemoRandom *random);
/* One of the places whose indices are given, NULL when there are none. */
const char *pqa_demo_pick_place (PqaDemo *self, JsonArray *indices, PqaDemoRandom *random);
void pqa_demo_fill_slots (GString *text,
                          const char *pattern,
                          const PqaDemoSlots *slots,
                          PqaDemoRandom *random);
void pqa_demo_replace (GString *text, const char *pattern, const char *slot, const char *value);
void pqa_demo_write_name (PqaDemo *self, GString *text, guint family, guint given);
void pqa_demo_write_building (PqaDemo *self, GString *text, guint building);

gboolean pqa_demo_add_estate (PqaDemo *self, GError **error);
gboolean pqa_demo_add_people (PqaDemo *self, GError **error);
gboolean pqa_demo_add_requests (PqaDemo *self, GError **error);
gboolean pqa_demo_add_charges (PqaDemo *self, GError **error);
gboolean pqa_demo_add_stock_takes (PqaDemo *self, GError **error);
gboolean pqa_demo_add_care (PqaDemo *self, GError **error);
gboolean pqa_demo_add_inspections (PqaDemo *self, GError **error);
gboolean pqa_demo_add_surveys (PqaDemo *self, GError **error);

/* 0-based index of somebody at @post (in @zone, when somebody there has it) at @instant. */
guint pqa_demo_find_staff (
    PqaDemo *self, const char *post, int zone, gint64 instant, PqaDemoRandom *random);

G_END_DECLS
