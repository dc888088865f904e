/* pqa-repeat.c: when a request is the same trouble happening again
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: domain.md §3, "Duplicates, repeats": the same home, or where there is none the same
 * place, and the same category, registered within %PQA_RULE_REPEAT_DAYS of the earlier one's
 * completion.
 */
#include "request/pqa-repeat.h"

/**
 * pqa_repeat_counts_for:
 *
 * Returns: whether requests of @kind repeat others and are repeated
 */
gboolean
pqa_repeat_counts_for (PqaRequestKind kind)
{
  return kind == PQA_REQUEST_KIND_COMPLAINT || kind == PQA_REQUEST_KIND_REPAIR;
}

/* The next character that says something, 0 at the end. Of the full-width forms only those that are
 * typed by an input method left in the wrong mode: ！ to ～. */
static gunichar
read_next (const char **text)
{
  while (**text != '\0')
    {
      gunichar c = g_utf8_get_char (*text);

      *text = g_utf8_next_char (*text);
      if (g_unichar_isspace (c))
        continue;
      if (c >= 0xff01 && c <= 0xff5e)
        c = c - 0xff01 + '!';
      return g_unichar_tolower (c);
    }
  return 0;
}

/**
 * pqa_repeat_is_same_place:
 *
 * Returns: whether two places say the same and differ in nothing but spaces, full or half width,
 * and upper or lower case: "B1 车库" and "ｂ１车库"; two places that say nothing are not the same
 */
gboolean
pqa_repeat_is_same_place (const char *a, const char *b)
{
  gboolean any = FALSE;
  gunichar x, y;

  do
    {
      x = read_next (&a);
      y = read_next (&b);
      if (x != y)
        return FALSE;
      any |= x != 0;
    }
  while (x != 0);
  return any;
}
