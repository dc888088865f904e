/* pqa-codes.c: enumerations with a stable code for storage and a translated label for people
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-codes.h"

#include "pqa-error.h"
#include "pqa-i18n.h"

static char *
list_codes (const PqaCode *codes, gsize count)
{
  GString *list = g_string_new (NULL);
  gsize i;

  for (i = 0; i < count; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", codes[i].code);
  return g_string_free (list, FALSE);
}

/**
 * pqa_codes_find:
 * @codes: a table
 * @count: how many rows it has
 * @what: what the table lists, in English
 * @code: (nullable): the code to find
 * @value: (out): the index of its row
 * @error: set to %PQA_ERROR_INVALID with a sentence that lists the codes
 *
 * Returns: whether the code is in the table
 */
gboolean
pqa_codes_find (const PqaCode *codes,
                gsize count,
                const char *what,
                const char *code,
                guint *value,
                GError **error)
{
  g_autofree char *known = NULL;
  gsize i;

  for (i = 0; i < count; i++)
    if (g_strcmp0 (codes[i].code, code) == 0)
      {
        *value = i;
        return TRUE;
      }
  known = list_codes (codes, count);
  /* Translators: what kind of code (a word of the program's files), what was found, what is known
   */
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("%s: “%s” is none of %s"), what,
               code != NULL ? code : "", known);
  return FALSE;
}
