/* pqa-membership-store.h: who belongs to which department, post and zone, and since when
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "people/pqa-duty.h"

G_BEGIN_DECLS

gboolean pqa_membership_store_set_post (PqaConnection *connection,
                                        gint64 staff_id,
                                        gint64 department_id,
                                        gint64 post_id,
                                        const char *from_on,
                                        GError **error);
gboolean pqa_membership_store_set_duty (PqaConnection *connection,
                                        gint64 zone_id,
                                        PqaDuty duty,
                                        gint64 staff_id,
                                        const char *from_on,
                                        GError **error);
gboolean pqa_membership_store_end (PqaConnection *connection,
                                   gint64 staff_id,
                                   const char *on,
                                   GError **error);

G_END_DECLS
