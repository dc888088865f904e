/* pqa-notification-group.h: whether the signed-in person is warned on the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_NOTIFICATION_GROUP (pqa_notification_group_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaNotificationGroup, pqa_notification_group, PQA, NOTIFICATION_GROUP, AdwPreferencesGroup)

GtkWidget *pqa_notification_group_new (PqaContext *context);

G_END_DECLS
