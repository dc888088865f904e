/* pqa-office-profile.h: the office's name and zone, and who may sign in there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaSignInPerson:
 * @id: row id in the roster
 * @name: as shown
 * @role: what the person may do
 * @post: (nullable): present post
 */
typedef struct
{
  gint64 id;
  char *name;
  PqaRole role;
  char *post;
} PqaSignInPerson;

/**
 * PqaOfficeProfile:
 * @name: the office
 * @zone: its time zone
 * @language: language code of its own texts
 * @people: (element-type PqaSignInPerson): who may sign in, by name
 */
typedef struct
{
  char *name;
  GTimeZone *zone;
  char *language;
  GPtrArray *people;
} PqaOfficeProfile;

PqaOfficeProfile *pqa_office_profile_read (PqaConnection *connection, GError **error);
void pqa_office_profile_free (PqaOfficeProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaOfficeProfile, pqa_office_profile_free)

const PqaSignInPerson *pqa_office_profile_find_person (const PqaOfficeProfile *self, gint64 id);

G_END_DECLS
