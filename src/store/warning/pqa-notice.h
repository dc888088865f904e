/* pqa-notice.h: a warning with what is said of the request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "warning/pqa-warning-store.h"

G_BEGIN_DECLS

/**
 * PqaNotice:
 * @number: the request's
 * @category: (nullable): its category
 * @place: its home or place, may be empty
 */
typedef struct
{
  PqaWarning warning;
  char *number;
  char *category;
  char *place;
} PqaNotice;

GPtrArray *pqa_notices_give (PqaConnection *connection, const GArray *warnings, GError **error);
void pqa_notice_free (PqaNotice *self);

G_END_DECLS
