/* pqa-search-text.c: text as the full-text index wants it, and what was typed as a query
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index is FTS5 with the tokenizer unicode61, which knows words only where there are spaces.
 * Chinese has none, so a run of such characters is indexed as overlapping pairs and its last
 * character: 电梯坏 becomes "电梯 梯坏 坏". Any part of the run is then a phrase of pairs, and a
 * single character is the beginning of some token.
 */
#include "text/pqa-search-text.h"

#include <string.h>

/* Ascending. Punctuation is left out, since it is no part of a word. */
static const struct
{
  gunichar first;
  gunichar last;
} CJK_RANGES[] = {
  { 0x3005, 0x3007 },   /* 々 〆 〇 */
  { 0x3021, 0x3029 },   /* Suzhou numerals */
  { 0x3041, 0x3096 },   /* hiragana */
  { 0x30A1, 0x30FA },   /* katakana */
  { 0x30FC, 0x30FF },   /* katakana length and iteration marks */
  { 0x3105, 0x312F },   /* bopomofo */
  { 0x31A0, 0x31BF },   /* bopomofo for other languages */
  { 0x31F0, 0x31FF },   /* katakana for Ainu */
  { 0x3400, 0x4DBF },   /* Han, extension A */
  { 0x4E00, 0x9FFF },   /* Han */
  { 0xAC00, 0xD7A3 },   /* Hangul */
  { 0xF900, 0xFAFF },   /* Han, compatibility */
  { 0x20000, 0x3FFFD }, /* Han, extensions B and later */
};

/* No character below U+3005 belongs to a pair, so neither does any that begins with a lower byte.
 */
#define FIRST_LEAD_BYTE 0xE2

static gboolean
may_hold_cjk (const char *text)
{
  const guchar *byte;

  for (byte = (const guchar *)text; *byte != '\0'; byte++)
    if (*byte >= FIRST_LEAD_BYTE)
      return TRUE;
  return FALSE;
}

static char *
make_valid (const char *text)
{
  return g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
}

/* The end of the run of CJK, or of other characters, that begins at @start. */
static const char *
find_run_end (const char *start, const char *end, gboolean cjk)
{
  const char *p = start;

  while (p < end && pqa_unichar_is_cjk (g_utf8_get_char (p)) == cjk)
    p = g_utf8_next_char (p);
  return p;
}

/* Writes the pairs of a run, and its last character if @with_last or if it is alone. */
static void
append_pairs (GString *out, const char *start, const char *end, gboolean with_last)
{
  const char *p = start;
  const char *next = g_utf8_next_char (p);

  for (; next < end; p = next, next = g_utf8_next_char (next))
    {
      if (p != start)
        g_string_append_c (out, ' ');
      g_string_append_len (out, p, g_utf8_next_char (next) - p);
    }
  if (p == start || with_last)
    {
      if (p != start)
        g_string_append_c (out, ' ');
      g_string_append_len (out, p, end - p);
    }
}

static void
append_space (GString *out)
{
  if (out->len > 0 && !g_ascii_isspace (out->str[out->len - 1]))
    g_string_append_c (out, ' ');
}

static void
append_index (GString *out, const char *text)
{
  const char *end = text + strlen (text);
  const char *p = text;

  while (p < end)
    {
      const char *run = find_run_end (p, end, FALSE);

      g_string_append_len (out, p, run - p);
      if (run == end)
        break;
      p = find_run_end (run, end, TRUE);
      append_space (out);
      append_pairs (out, run, p, TRUE);
      if (p < end && !g_ascii_isspace (*p))
        g_string_append_c (out, ' ');
    }
}

/* What unicode61 takes for a part of a word. */
static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_type (character) == G_UNICODE_PRIVATE_USE;
}

static gboolean
holds_word (const char *start, const char *end)
{
  const char *p;

  for (p = start; p < end; p = g_utf8_next_char (p))
    if (is_word_character (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
append_quoted (GString *out, const char *start, const char *end)
{
  const char *p;

  for (p = start; p < end; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
}

/* One typed word as a phrase. It ends in a prefix where the typing may go on inside a token: after
 * Latin if the word @is_last, and after a single Chinese character always. */
static void
append_phrase (GString *out, const char *start, const char *end, gboolean is_last)
{
  gboolean prefix = is_last;
  const char *p = start;

  g_string_append_c (out, '"');
  while (p < end)
    {
      gboolean cjk = pqa_unichar_is_cjk (g_utf8_get_char (p));
      const char *run = find_run_end (p, end, cjk);

      if (p != start)
        g_string_append_c (out, ' ');
      if (cjk)
        append_pairs (out, p, run, run < end);
      else
        append_quoted (out, p, run);
      if (run == end && cjk)
        prefix = g_utf8_next_char (p) == end;
      p = run;
    }
  g_string_append (out, prefix ? "\"*" : "\"");
}

static const char *
skip_spaces (const char *p, const char *end)
{
  while (p < end && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
skip_word (const char *p, const char *end)
{
  while (p < end && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static void
append_query (GString *out, const char *typed)
{
  const char *end = typed + strlen (typed);
  const char *p = skip_spaces (typed, end);

  while (p < end)
    {
      const char *word = p;
      const char *word_end = skip_word (p, end);

      p = skip_spaces (word_end, end);
      if (!holds_word (word, word_end))
        continue;
      if (out->len > 0)
        g_string_append (out, " AND ");
      append_phrase (out, word, word_end, p == end);
    }
}

/**
 * pqa_unichar_is_cjk:
 *
 * Returns: whether @character belongs to a script written without spaces (Han, kana, bopomofo) or
 * is a Hangul syllable
 */
gboolean
pqa_unichar_is_cjk (gunichar character)
{
  gsize i;

  if (character < CJK_RANGES[0].first)
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (CJK_RANGES); i++)
    if (character <= CJK_RANGES[i].last)
      return character >= CJK_RANGES[i].first;
  return FALSE;
}

/**
 * pqa_search_text_index:
 * @text: (nullable): any text; what is not UTF-8 is replaced
 *
 * Writes every run of Chinese characters as overlapping pairs followed by its last character, set
 * off by spaces; all other text stays as it is.
 *
 * Returns: (transfer full): the text for the index
 */
char *
pqa_search_text_index (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out;

  if (text == NULL)
    return g_strdup ("");
  if (!may_hold_cjk (text))
    return g_strdup (text);
  valid = make_valid (text);
  if (valid != NULL)
    text = valid;
  out = g_string_sized_new (strlen (text) * 5 / 2);
  append_index (out, text);
  return g_string_free (out, FALSE);
}

/**
 * pqa_search_text_query:
 * @typed: (nullable): what somebody typed into a search field
 *
 * Makes an FTS5 MATCH expression for an index filled by pqa_search_text_index(): every word, as
 * separated by white space, must occur. The last word may go on, if it is not Chinese. Operators
 * and quotes that were typed are text.
 *
 * Returns: (transfer full) (nullable): the expression, or %NULL if no word was typed
 */
char *
pqa_search_text_query (const char *typed)
{
  g_autofree char *valid = NULL;
  GString *out;

  if (typed == NULL)
    return NULL;
  valid = make_valid (typed);
  out = g_string_new (NULL);
  append_query (out, valid != NULL ? valid : typed);
  return g_string_free (out, out->len == 0);
}
