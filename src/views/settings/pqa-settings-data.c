/* pqa-settings-data.c: everything the settings show, read at once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-settings-data.h"

#include "db/pqa-migrator.h"
#include "time/pqa-local-time.h"

/* What has changed is told of so many versions of the limits. */
#define SHOWN_VERSIONS 11

static guint64
get_size (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? (guint64) g_file_info_get_size (info) : 0;
}

/**
 * pqa_settings_data_read:
 *
 * A #PqaReadFunc. The open database has the newest schema, else it would not be open.
 *
 * Returns: (transfer full): the settings as they are, or %NULL
 */
gpointer
pqa_settings_data_read (PqaConnection *connection,
                        gpointer unused,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (PqaSettingsData) self = g_new0 (PqaSettingsData, 1);

  self->office = pqa_record_load (connection, "office", 1, error);
  if (self->office == NULL)
    return NULL;
  self->calendars = pqa_calendar_edit_read_all (connection, error);
  if (self->calendars == NULL)
    return NULL;
  self->policy_versions = pqa_policy_edit_read_versions (connection, SHOWN_VERSIONS, error);
  if (self->policy_versions == NULL)
    return NULL;
  self->categories = pqa_category_store_read_all (connection, error);
  if (self->categories == NULL)
    return NULL;
  self->path = g_strdup (pqa_connection_get_path (connection));
  self->size = get_size (self->path);
  self->schema_version = pqa_migrator_get_newest_version ();
  return g_steal_pointer (&self);
}

void
pqa_settings_data_free (PqaSettingsData *self)
{
  g_clear_pointer (&self->office, pqa_record_unref);
  g_clear_pointer (&self->calendars, g_ptr_array_unref);
  g_clear_pointer (&self->policy_versions, g_ptr_array_unref);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_free (self->path);
  g_free (self);
}

/**
 * pqa_settings_data_find_calendar:
 *
 * Returns: (nullable): the calendar with that id
 */
const PqaCalendarInfo *
pqa_settings_data_find_calendar (const PqaSettingsData *self, gint64 id)
{
  for (guint i = 0; i < self->calendars->len; i++)
    {
      const PqaCalendarInfo *info = self->calendars->pdata[i];

      if (info->id == id)
        return info;
    }
  return NULL;
}

/**
 * pqa_settings_data_get_policies:
 *
 * Returns: (transfer none) (element-type PqaPolicyRow) (nullable): the limits in force, %NULL while
 *   there have never been any
 */
const GPtrArray *
pqa_settings_data_get_policies (const PqaSettingsData *self)
{
  return self->policy_versions->len > 0
             ? ((PqaPolicyVersion *) self->policy_versions->pdata[0])->rows
             : NULL;
}

/**
 * pqa_settings_data_find_policy:
 *
 * Returns: (nullable): the limits in force with that id
 */
const PqaPolicyRow *
pqa_settings_data_find_policy (const PqaSettingsData *self, gint64 id)
{
  const GPtrArray *policies = pqa_settings_data_get_policies (self);

  for (guint i = 0; policies != NULL && i < policies->len; i++)
    {
      const PqaPolicyRow *row = policies->pdata[i];

      if (row->id == id)
        return row;
    }
  return NULL;
}

/**
 * pqa_settings_find_day_length:
 * @calendars: (element-type PqaCalendarInfo): all of them
 * @calendar_id: one, or 0
 *
 * Returns: what a day is on that calendar; without seconds if there is no such calendar
 */
PqaDayLength
pqa_settings_find_day_length (const GPtrArray *calendars, gint64 calendar_id)
{
  PqaDayLength day = { 0 };

  for (guint i = 0; i < calendars->len; i++)
    {
      const PqaCalendarInfo *info = calendars->pdata[i];

      if (info->id == calendar_id)
        day = info->content == NULL
                  ? (PqaDayLength){ PQA_DAY_SECONDS, TRUE }
                  : (PqaDayLength){ pqa_calendar_content_measure_day (info->content), FALSE };
    }
  return day;
}
