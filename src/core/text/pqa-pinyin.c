/* pqa-pinyin.c: finding Chinese names by the first letters of their pinyin
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/pqa-pinyin.h"

#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "text/pqa-search-text.h"

/* The longest reading of a character is six letters with a tone mark, and a space. */
#define UNITS_PER_CHARACTER 8

/* Opening a transliterator by its name takes ICU milliseconds, so one is kept for the program's
 * life; a transliterator may be used by one thread at a time, so everybody gets a clone. */
static UTransliterator *
open_transliterator (void)
{
  static gsize shared = 0;
  UErrorCode status = U_ZERO_ERROR;

  if (g_once_init_enter (&shared))
    {
      UChar name[16];
      UTransliterator *opened;

      u_uastrcpy (name, "Han-Latin");
      opened = utrans_openU (name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
      if (opened == NULL)
        g_error ("ICU cannot spell Chinese: %s", u_errorName (status));
      g_once_init_leave (&shared, (gsize)opened);
    }
  return utrans_clone ((const UTransliterator *)shared, &status);
}

static gboolean
holds_cjk (const char *text)
{
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (pqa_unichar_is_cjk (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* The text with every Chinese character replaced by its reading, these separated by spaces. */
static char *
spell (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  glong length = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  int32_t capacity = length * UNITS_PER_CHARACTER + 1;
  int32_t count = length;
  int32_t limit = length;
  UTransliterator *transliterator = open_transliterator ();

  units = g_renew (gunichar2, units, capacity);
  utrans_transUChars (transliterator, (UChar *)units, &count, capacity, 0, &limit, &status);
  utrans_close (transliterator);
  return U_FAILURE (status) ? g_strdup (text) : g_utf16_to_utf8 (units, count, NULL, NULL, NULL);
}

static gunichar
fold_letter (gunichar character)
{
  gunichar base = character;

  g_unichar_fully_decompose (character, FALSE, &base, 1);
  return g_unichar_tolower (base);
}

static char *
collect_initials (const char *spelt)
{
  GString *initials = g_string_new (NULL);
  gboolean in_word = FALSE;
  const char *p;

  for (p = spelt; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean is_letter = g_unichar_isalpha (character);

      if (g_unichar_isdigit (character) || (is_letter && !in_word))
        g_string_append_unichar (initials, fold_letter (character));
      in_word = is_letter || (in_word && g_unichar_ismark (character));
    }
  return g_string_free (initials, FALSE);
}

/**
 * pqa_pinyin_initials:
 * @text: (nullable): a name in any script
 *
 * Takes the first letter of every word and of the pinyin of every Chinese character, in lower case
 * without accents, and all digits: 电梯 gives "dt", "Water leak 3" gives "wl3". A character with
 * several readings gets its usual one. Takes some ten microseconds per name, so results are to be
 * kept rather than made again for every key that is pressed. May be called from any thread.
 *
 * Returns: (transfer full): the initials, maybe empty
 */
char *
pqa_pinyin_initials (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *spelt = holds_cjk (valid) ? spell (valid) : NULL;

  return collect_initials (spelt != NULL ? spelt : valid);
}

static char *
remove_spaces (const char *text)
{
  GString *packed = g_string_sized_new (strlen (text));
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (packed, g_utf8_get_char (p));
  return g_string_free (packed, FALSE);
}

static gboolean
holds_folded (const char *text, const char *folded_part)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, folded_part) != NULL;
}

/**
 * pqa_text_matches_typed:
 * @name: a valid UTF-8 name in a list
 * @initials: (nullable): what pqa_pinyin_initials() gave for @name
 * @typed: (nullable): what has been typed so far
 *
 * Decides whether the name stays in a list that is narrowed by typing: if what was typed is a part
 * of the name, whatever its case, or, spaces aside, a part of the initials.
 *
 * Returns: whether it does; always if nothing was typed
 */
gboolean
pqa_text_matches_typed (const char *name, const char *initials, const char *typed)
{
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *packed = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  valid = g_utf8_make_valid (typed != NULL ? typed : "", -1);
  folded = g_utf8_casefold (g_strstrip (valid), -1);
  if (holds_folded (name, folded))
    return TRUE;
  packed = remove_spaces (folded);
  return initials != NULL && *packed != '\0' && holds_folded (initials, packed);
}
