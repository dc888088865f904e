/* pqa-office-store.h: the office itself: name, time zone, language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaOffice:
 * @zone: the office's time zone, in which all its dates are meant
 */
typedef struct
{
  char *name;
  char *address;
  char *phone;
  char *language;
  GTimeZone *zone;
} PqaOffice;

PqaOffice *pqa_office_load (PqaConnection *connection, GError **error);
gboolean pqa_office_exists (PqaConnection *connection, gboolean *exists, GError **error);
gboolean pqa_office_create (PqaConnection *connection,
                            const char *name,
                            const char *time_zone,
                            const char *language,
                            GError **error);
void pqa_office_free (PqaOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaOffice, pqa_office_free)

G_END_DECLS
