/* pqa-xlsx-package.c: the parts inside a workbook file, read within limits
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the archive says about sizes is not believed: bytes are counted while they are unpacked.
 */
#include "xlsx/pqa-xlsx-package.h"

#include <string.h>
#include <zip.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

#define MAX_ENTRIES 10000
#define MAX_UNPACKED (G_GUINT64_CONSTANT (1) << 30)
#define MAX_RATIO 200
/* Under this size a part may be packed as tightly as it likes. */
#define RATIO_FREE (10 * 1024 * 1024)

struct _PqaXlsxPackage
{
  zip_t *zip;
  char *name;
  guint64 unpacked;
};

struct _PqaXlsxPart
{
  PqaXlsxPackage *package;
  zip_file_t *file;
  guint64 packed_size;
  guint64 stated_size;
  guint64 done;
};

static void
set_damaged (PqaXlsxPackage *self, const char *detail, GError **error)
{
  g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT,
               _ ("The workbook “%s” is damaged or not complete (%s)."), self->name, detail);
}

static void
set_bomb (PqaXlsxPackage *self, GError **error)
{
  g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
               _ ("The workbook “%s” unpacks to far more than a real one would; it is not opened."),
               self->name);
}

static zip_t *
open_zip (PqaXlsxPackage *self, const char *path, GError **error)
{
  int code = 0;
  zip_t *zip = zip_open (path, ZIP_RDONLY | ZIP_CHECKCONS, &code);
  zip_error_t detail;

  if (zip != NULL)
    return zip;
  zip_error_init_with_code (&detail, code);
  set_damaged (self, zip_error_strerror (&detail), error);
  zip_error_fini (&detail);
  return NULL;
}

/**
 * pqa_xlsx_package_open:
 *
 * Fails with %PQA_ERROR_CORRUPT when the archive is damaged and %PQA_ERROR_TOO_BIG when it has far
 * too many parts.
 *
 * Returns: (transfer full): the opened archive
 */
PqaXlsxPackage *
pqa_xlsx_package_open (const char *path, GError **error)
{
  g_autoptr (PqaXlsxPackage) self = g_new0 (PqaXlsxPackage, 1);

  self->name = g_filename_display_basename (path);
  self->zip = open_zip (self, path, error);
  if (self->zip == NULL)
    return NULL;
  if (zip_get_num_entries (self->zip, 0) > MAX_ENTRIES)
    {
      set_bomb (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
pqa_xlsx_package_free (PqaXlsxPackage *self)
{
  if (self == NULL)
    return;
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_free (self->name);
  g_free (self);
}

/**
 * pqa_xlsx_package_get_name:
 *
 * Returns: (transfer none): the file's name for messages
 */
const char *
pqa_xlsx_package_get_name (PqaXlsxPackage *self)
{
  return self->name;
}

gboolean
pqa_xlsx_package_has (PqaXlsxPackage *self, const char *part_name)
{
  return zip_name_locate (self->zip, part_name, ZIP_FL_NOCASE) >= 0;
}

static PqaXlsxPart *
new_part (PqaXlsxPackage *self, zip_file_t *file, const zip_stat_t *stat)
{
  PqaXlsxPart *part = g_new0 (PqaXlsxPart, 1);

  part->package = self;
  part->file = file;
  part->packed_size = stat->comp_size;
  part->stated_size = stat->size;
  return part;
}

/**
 * pqa_xlsx_package_open_part:
 * @part_name: without slash in front; letter case does not matter
 *
 * Fails with %PQA_ERROR_CORRUPT when the part is missing or cannot be unpacked.
 *
 * Returns: (transfer full): the part, to be freed before the package
 */
PqaXlsxPart *
pqa_xlsx_package_open_part (PqaXlsxPackage *self, const char *part_name, GError **error)
{
  zip_stat_t stat;
  zip_file_t *file;

  if (zip_stat (self->zip, part_name, ZIP_FL_NOCASE, &stat) != 0)
    {
      set_damaged (self, part_name, error);
      return NULL;
    }
  file = zip_fopen_index (self->zip, stat.index, 0);
  if (file == NULL)
    {
      set_damaged (self, zip_strerror (self->zip), error);
      return NULL;
    }
  return new_part (self, file, &stat);
}

void
pqa_xlsx_part_free (PqaXlsxPart *self)
{
  if (self == NULL)
    return;
  zip_fclose (self->file);
  g_free (self);
}

static gboolean
is_bomb (PqaXlsxPart *self)
{
  return self->package->unpacked > MAX_UNPACKED
         || (self->done > RATIO_FREE && self->done / MAX_RATIO > self->packed_size);
}

/**
 * pqa_xlsx_part_read:
 *
 * Fails with %PQA_ERROR_CORRUPT when the data are damaged and %PQA_ERROR_TOO_BIG when they unpack
 * to more than a real workbook's.
 *
 * Returns: the number of bytes read, 0 at the end, -1 on error
 */
gssize
pqa_xlsx_part_read (PqaXlsxPart *self, char *buffer, gsize size, GError **error)
{
  zip_int64_t n = zip_fread (self->file, buffer, size);

  if (n < 0)
    {
      set_damaged (self->package, zip_file_strerror (self->file), error);
      return -1;
    }
  self->done += n;
  self->package->unpacked += n;
  if (!is_bomb (self))
    return n;
  set_bomb (self->package, error);
  return -1;
}

/**
 * pqa_xlsx_part_get_progress:
 *
 * Returns: how much of the part has been read, from 0 to 1
 */
double
pqa_xlsx_part_get_progress (PqaXlsxPart *self)
{
  return self->stated_size > 0 ? (double)self->done / self->stated_size : 1;
}

/**
 * pqa_xlsx_package_resolve:
 * @source_part: the part whose relationship it is, "" for the package itself
 * @target: where it points to, absolute or relative to the folder of @source_part
 *
 * Returns: (transfer full): the name of the part that is meant
 */
char *
pqa_xlsx_package_resolve (const char *source_part, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (source_part);
  g_autofree char *path = NULL;

  path = *target == '/' ? g_strdup (target) : g_build_filename ("/", folder, target, NULL);
  g_free (folder);
  folder = g_canonicalize_filename (path, "/");
  return g_strdup (folder + 1);
}
