/* pqa-settings-data.c: everything the settings show, read at once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-settings-data.h"

#include "db/pqa-migrator.h"

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
  self->policies = pqa_policy_edit_read_all (connection, error);
  if (self->policies == NULL)
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
  g_clear_pointer (&self->policies, g_ptr_array_unref);
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
 * pqa_settings_data_find_policy:
 *
 * Returns: (nullable): the limits with that id
 */
const PqaPolicyRow *
pqa_settings_data_find_policy (const PqaSettingsData *self, gint64 id)
{
  for (guint i = 0; i < self->policies->len; i++)
    {
      const PqaPolicyRow *row = self->policies->pdata[i];

      if (row->id == id)
        return row;
    }
  return NULL;
}
