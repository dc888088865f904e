/* pqa-settings-data.h: everything the settings show, read at once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record/pqa-record.h"
#include "request/pqa-length.h"
#include "settings/pqa-calendar-edit.h"
#include "settings/pqa-category-store.h"
#include "settings/pqa-policy-edit.h"

G_BEGIN_DECLS

/**
 * PqaSettingsData:
 * @office: the row of the office
 * @calendars: (element-type PqaCalendarInfo)
 * @policy_versions: (element-type PqaPolicyVersion): the one in force first
 * @categories: (element-type PqaCategory)
 * @path: the database file
 * @size: its bytes
 * @schema_version: of the database
 */
typedef struct
{
  PqaRecord *office;
  GPtrArray *calendars;
  GPtrArray *policy_versions;
  GPtrArray *categories;
  char *path;
  guint64 size;
  int schema_version;
} PqaSettingsData;

gpointer pqa_settings_data_read (PqaConnection *connection,
                                 gpointer unused,
                                 GCancellable *cancellable,
                                 GError **error);
void pqa_settings_data_free (PqaSettingsData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaSettingsData, pqa_settings_data_free)

const PqaCalendarInfo *pqa_settings_data_find_calendar (const PqaSettingsData *self, gint64 id);
const GPtrArray *pqa_settings_data_get_policies (const PqaSettingsData *self);
const PqaPolicyRow *pqa_settings_data_find_policy (const PqaSettingsData *self, gint64 id);
PqaDayLength pqa_settings_find_day_length (const GPtrArray *calendars, gint64 calendar_id);

G_END_DECLS
