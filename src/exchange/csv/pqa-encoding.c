/* pqa-encoding.c: finds out in which encoding a text file is
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-8 is so strict that a file which decodes as UTF-8 is UTF-8. GB18030 and Big5 are not; between
 * these two the statistics of uchardet decide which is tried first, and whole-file decoding decides
 * whether it is accepted.
 */
#include "csv/pqa-encoding.h"

#include <inttypes.h>
#include <string.h>
#include <uchardet.h>

#include "csv/pqa-text-source.h"
#include "pqa-error.h"
#include "pqa-exchange-error.h"
#include "pqa-i18n.h"

#define HEAD_SIZE 4096
#define UTF8 "UTF-8"
#define UTF16LE "UTF-16LE"
#define UTF16BE "UTF-16BE"
#define CHINESE_MAINLAND "GB18030"
#define CHINESE_TAIWAN "BIG5-HKSCS"

typedef struct
{
  const char *path;
  GCancellable *cancellable;
  GPtrArray *tried;
  goffset furthest;
} Search;

static gboolean
read_head (const char *path, guint8 *head, gsize *len, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *io_error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &io_error);

  if (stream != NULL
      && g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_SIZE, len, cancellable,
                                  &io_error))
    return TRUE;
  pqa_exchange_take_io_error (error, io_error, path);
  return FALSE;
}

static PqaEncoding
read_bom (const guint8 *head, gsize len)
{
  if (len >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0)
    return (PqaEncoding){ UTF8, 3 };
  if (len >= 2 && memcmp (head, "\xff\xfe", 2) == 0)
    return (PqaEncoding){ UTF16LE, 2 };
  if (len >= 2 && memcmp (head, "\xfe\xff", 2) == 0)
    return (PqaEncoding){ UTF16BE, 2 };
  return (PqaEncoding){ NULL, 0 };
}

/* Whether a line ends among the code units whose ASCII byte is the first or the second one. */
static gboolean
has_line_end (const guint8 *head, gsize len, gsize ascii)
{
  for (gsize i = 0; i + 1 < len; i += 2)
    {
      if (head[i + 1 - ascii] == 0 && (head[i + ascii] == '\n' || head[i + ascii] == '\r'))
        return TRUE;
    }
  return FALSE;
}

static const char *
guess_utf16 (const guint8 *head, gsize len)
{
  if (has_line_end (head, len, 0))
    return UTF16LE;
  return has_line_end (head, len, 1) ? UTF16BE : NULL;
}

/* Sets @ok to whether the whole file decodes; fails when it cannot be read. */
static gboolean
decodes (Search *search, const char *name, gsize bom, gboolean *ok, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (PqaTextSource) source
      = pqa_text_source_open (search->path, name, bom, search->cancellable, error);
  const char *text;
  gsize len = 1;

  *ok = FALSE;
  if (source == NULL)
    return FALSE;
  g_ptr_array_add (search->tried, (gpointer)name);
  while (len > 0 && pqa_text_source_read (source, &text, &len, search->cancellable, &local))
    continue;
  *ok = local == NULL;
  search->furthest = MAX (search->furthest, pqa_text_source_get_offset (source));
  if (*ok || g_error_matches (local, PQA_ERROR, PQA_ERROR_INVALID))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
feed_detector (uchardet_t detector, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *io_error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &io_error);
  char buffer[HEAD_SIZE];
  gssize n = stream == NULL ? -1 : 1;

  while (n > 0)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, cancellable,
                               &io_error);
      if (n > 0 && uchardet_handle_data (detector, buffer, n) != 0)
        break;
    }
  if (n >= 0)
    return TRUE;
  pqa_exchange_take_io_error (error, io_error, path);
  return FALSE;
}

static gboolean
looks_taiwanese (Search *search, gboolean *result, GError **error)
{
  uchardet_t detector = uchardet_new ();
  gboolean fed = feed_detector (detector, search->path, search->cancellable, error);

  uchardet_data_end (detector);
  *result = g_ascii_strncasecmp (uchardet_get_charset (detector), "BIG5", 4) == 0;
  uchardet_delete (detector);
  return fed;
}

static gboolean
fail (Search *search, GError **error)
{
  g_autofree char *name = g_filename_display_basename (search->path);
  g_autofree char *tried = NULL;

  g_ptr_array_add (search->tried, NULL);
  tried = g_strjoinv (", ", (char **)search->tried->pdata);
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
               _ ("The encoding of “%s” cannot be told: byte %" PRId64
                  " fits none of the encodings tried (%s). Name the right one in the mapping."),
               name, search->furthest, tried);
  return FALSE;
}

/* Takes the first of two encodings (the second may be %NULL) that decodes the file. */
static gboolean
choose (Search *search,
        const char *first,
        const char *second,
        gsize bom,
        PqaEncoding *encoding,
        GError **error)
{
  const char *names[] = { first, second };

  for (gsize i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      gboolean ok;

      if (!decodes (search, names[i], bom, &ok, error))
        return FALSE;
      if (ok)
        {
          *encoding = (PqaEncoding){ names[i], bom };
          return TRUE;
        }
    }
  return fail (search, error);
}

static gboolean
choose_chinese (Search *search, PqaEncoding *encoding, GError **error)
{
  gboolean taiwan;

  if (!looks_taiwanese (search, &taiwan, error))
    return FALSE;
  return choose (search, taiwan ? CHINESE_TAIWAN : CHINESE_MAINLAND,
                 taiwan ? CHINESE_MAINLAND : CHINESE_TAIWAN, 0, encoding, error);
}

static gboolean
choose_by_head (
    Search *search, const guint8 *head, gsize len, PqaEncoding *encoding, GError **error)
{
  PqaEncoding marked = read_bom (head, len);
  const char *utf16 = guess_utf16 (head, len);
  gboolean is_utf8;

  if (marked.name != NULL)
    return choose (search, marked.name, NULL, marked.bom, encoding, error);
  if (utf16 != NULL)
    return choose (search, utf16, NULL, 0, encoding, error);
  if (!decodes (search, UTF8, 0, &is_utf8, error))
    return FALSE;
  if (!is_utf8)
    return choose_chinese (search, encoding, error);
  *encoding = (PqaEncoding){ UTF8, 0 };
  return TRUE;
}

/**
 * pqa_encoding_detect:
 * @override: (nullable): the encoding, when somebody knows it
 * @encoding: (out): what it is; the name is static or @override
 *
 * Decides between UTF-8, UTF-16 of either byte order, GB18030 (which contains GBK and GB2312) and
 * Big5, with or without byte order mark. Reads the whole file, so that a wrong byte at its end is
 * an error before the first row is used.
 *
 * Fails with %PQA_ERROR_INVALID naming the first byte that no encoding explains.
 */
gboolean
pqa_encoding_detect (const char *path,
                     const char *override,
                     PqaEncoding *encoding,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) tried = g_ptr_array_new ();
  Search search = { path, cancellable, tried, 0 };
  guint8 head[HEAD_SIZE];
  gsize bom = 0;
  gsize len;

  if (!read_head (path, head, &len, cancellable, error))
    return FALSE;
  if (override == NULL)
    return choose_by_head (&search, head, len, encoding, error);
  if (g_ascii_strncasecmp (override, "UTF", 3) == 0)
    bom = read_bom (head, len).bom;
  return choose (&search, override, NULL, bom, encoding, error);
}
