/* pqa-home-store.h: a home with those who live there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "people/pqa-relation.h"
#include "record/pqa-record.h"

G_BEGIN_DECLS

/**
 * PqaResident:
 * @moved_out_on: (nullable): the first day without them
 */
typedef struct
{
  gint64 id;
  char *name;
  char *phone;
  PqaRelation relation;
  char *moved_in_on;
  char *moved_out_on;
} PqaResident;

/**
 * PqaHome:
 * @record: the row of the home
 * @place: zone and building in words
 * @residents: (element-type PqaResident): who lives there, then who did
 */
typedef struct
{
  PqaRecord *record;
  char *place;
  GPtrArray *residents;
} PqaHome;

PqaHome *pqa_home_store_read (PqaConnection *connection, gint64 id, GError **error);
void pqa_home_free (PqaHome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaHome, pqa_home_free)

G_END_DECLS
