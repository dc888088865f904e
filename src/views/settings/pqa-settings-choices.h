/* pqa-settings-choices.h: the few choices in the dialogs of the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *pqa_settings_new_severities (void);
GListModel *pqa_settings_new_kinds (void);

G_END_DECLS
