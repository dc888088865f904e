/* pqa-sign-in.h: who may sign in at the office
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

GPtrArray *pqa_sign_in_read (PqaConnection *connection, GTimeZone *zone, GError **error);
const PqaSignInPerson *pqa_sign_in_find (GPtrArray *people, gint64 id);

G_END_DECLS
