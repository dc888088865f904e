/* pqa-exchange-error.c: file errors in the words of this program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-exchange-error.h"

#include <gio/gio.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

static PqaError
code_of (const GError *io_error)
{
  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return PQA_ERROR_NOT_FOUND;
  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return PQA_ERROR_DENIED;
  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return PQA_ERROR_FULL;
  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return PQA_ERROR_READ_ONLY;
  return PQA_ERROR_FAILED;
}

/**
 * pqa_exchange_take_io_error:
 * @io_error: (transfer full): what GIO said
 * @path: the file it said it about
 *
 * Hands a file error on as a #PQA_ERROR that names the file. A cancellation stays one.
 */
void
pqa_exchange_take_io_error (GError **error, GError *io_error, const char *path)
{
  g_autofree char *name = NULL;

  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, io_error);
      return;
    }
  name = g_filename_display_name (path);
  g_set_error (error, PQA_ERROR, code_of (io_error), _ ("“%s”: %s"), name, io_error->message);
  g_error_free (io_error);
}
