/* pqa-output-file.h: a file that appears whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PqaOutputFile PqaOutputFile;

PqaOutputFile *pqa_output_file_new (const char *path, GError **error);
void pqa_output_file_free (PqaOutputFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaOutputFile, pqa_output_file_free)

const char *pqa_output_file_get_path (PqaOutputFile *self);
const char *pqa_output_file_get_temporary_path (PqaOutputFile *self);
const char *pqa_output_file_get_folder (PqaOutputFile *self);
void pqa_output_file_set_path (PqaOutputFile *self, const char *path);
gboolean pqa_output_file_write (PqaOutputFile *self, const void *data, gsize size, GError **error);
gboolean pqa_output_file_commit (PqaOutputFile *self, GError **error);
void pqa_output_file_set_error (const char *path, int error_number, GError **error);

G_END_DECLS
