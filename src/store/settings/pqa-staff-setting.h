/* pqa-staff-setting.h: what each person has chosen for themselves
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

char *pqa_staff_setting_load (PqaConnection *connection,
                              gint64 staff_id,
                              const char *key,
                              GError **error);
gboolean pqa_staff_setting_save (PqaConnection *connection,
                                 const char *key,
                                 const char *value,
                                 GError **error);

G_END_DECLS
