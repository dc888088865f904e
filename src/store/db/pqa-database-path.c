/* pqa-database-path.c: where the office's file is when nobody has said so
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-database-path.h"

/**
 * pqa_database_default_path:
 *
 * The folder is made if it is not there; the file is not.
 *
 * Returns: (transfer full): the file in the user's data folder that all programs share
 */
char *
pqa_database_default_path (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "propertyqa", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, "office.db", NULL);
}
