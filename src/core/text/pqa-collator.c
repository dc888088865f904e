/* pqa-collator.c: the order in which people look for names
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/pqa-collator.h"

#include <unicode/ucol.h>

struct _PqaCollator
{
  UCollator *collator; /* opened when it is first needed, which takes milliseconds */
};

static void
open_collator (PqaCollator *self)
{
  UErrorCode status = U_ZERO_ERROR;

  self->collator = ucol_open ("zh@collation=pinyin", &status);
  if (U_FAILURE (status))
    g_error ("ICU cannot order Chinese: %s", u_errorName (status));
  ucol_setAttribute (self->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
}

/**
 * pqa_collator_new:
 *
 * Chinese is ordered by its pinyin and comes first, other scripts by their alphabets, numbers inside a text by
 * their value: flat 2-302 comes before flat 2-1101.
 *
 * Returns: (transfer full): a collator for one thread at a time
 */
PqaCollator *
pqa_collator_new (void)
{
  return g_new0 (PqaCollator, 1);
}

void
pqa_collator_free (PqaCollator *self)
{
  g_clear_pointer (&self->collator, ucol_close);
  g_free (self);
}

/**
 * pqa_collator_compare:
 * @length_of_a: in bytes, -1 up to the end
 * @length_of_b: in bytes, -1 up to the end
 *
 * Returns: less than, equal to or greater than 0, as @a comes before, with or after @b
 */
int
pqa_collator_compare (
    PqaCollator *self, const char *a, gssize length_of_a, const char *b, gssize length_of_b)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->collator == NULL)
    open_collator (self);
  return ucol_strcollUTF8 (self->collator, a, (int32_t) length_of_a, b, (int32_t) length_of_b,
                           &status);
}
