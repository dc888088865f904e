/* pqa-sheet-entry.c: what the keys mean on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points are digits: one that no other digit can follow is entered at once, so that an item of up
 * to 9 points takes one key. P (or 1) passes, F (or 0) fails, N does not apply. A measured value is
 * typed as a number and taken with Enter or by moving on.
 */
#include "inspections/pqa-sheet-entry.h"

#include <math.h>
#include <string.h>

#define MAX_TYPED 16

struct _PqaSheetEntry
{
  PqaScoreItem item;
  GString *typed;
};

PqaSheetEntry *
pqa_sheet_entry_new (void)
{
  PqaSheetEntry *self = g_new0 (PqaSheetEntry, 1);

  self->typed = g_string_new (NULL);
  return self;
}

void
pqa_sheet_entry_free (PqaSheetEntry *self)
{
  g_string_free (self->typed, TRUE);
  g_free (self);
}

/**
 * pqa_sheet_entry_begin:
 * @item: the item that the keys are for from now on
 */
void
pqa_sheet_entry_begin (PqaSheetEntry *self, const PqaScoreItem *item)
{
  self->item = *item;
  g_string_truncate (self->typed, 0);
}

static PqaSheetAnswer
enter (PqaSheetEntry *self, PqaResult result, gint64 points, double measured, GError **error)
{
  PqaScoreItem item = self->item;

  g_string_truncate (self->typed, 0);
  item.result = result;
  item.points = points;
  item.measured = measured;
  if (!pqa_score_item_check (&item, error))
    return PQA_SHEET_REFUSED;

  self->item = item;
  return PQA_SHEET_ENTERED;
}

static PqaSheetAnswer
enter_points (PqaSheetEntry *self, gint64 points, GError **error)
{
  return enter (self, PQA_RESULT_SCORED, points, 0, error);
}

/* Nothing can follow a leading 0, nor digits that another one would make too many. */
static PqaSheetAnswer
type_points (PqaSheetEntry *self, int digit, GError **error)
{
  gint64 points;

  g_string_append_c (self->typed, '0' + digit);
  points = g_ascii_strtoll (self->typed->str, NULL, 10);
  if (points == 0 || points * 10 > self->item.maximum)
    return enter_points (self, points, error);
  return PQA_SHEET_PENDING;
}

static PqaSheetAnswer
type_number (PqaSheetEntry *self, gunichar key)
{
  char letter = key == ',' ? '.' : (char)key;

  if (self->typed->len >= MAX_TYPED || (letter == '-' && self->typed->len > 0)
      || (letter == '.' && strchr (self->typed->str, '.') != NULL))
    return PQA_SHEET_IGNORED;
  g_string_append_c (self->typed, letter);
  return PQA_SHEET_PENDING;
}

static PqaSheetAnswer
type_digit (PqaSheetEntry *self, gunichar key, GError **error)
{
  switch (self->item.kind)
    {
    case PQA_ITEM_MEASURED:
      return type_number (self, key);
    case PQA_ITEM_POINTS:
      return type_points (self, key - '0', error);
    case PQA_ITEM_PASS_FAIL:
    default:
      return key <= '1' ? enter_points (self, key - '0', error) : PQA_SHEET_IGNORED;
    }
}

static PqaSheetAnswer
type_verdict (PqaSheetEntry *self, gboolean passes, GError **error)
{
  if (self->item.kind == PQA_ITEM_MEASURED)
    return PQA_SHEET_IGNORED;
  return enter_points (self, passes ? self->item.maximum : 0, error);
}

/**
 * pqa_sheet_entry_type:
 * @key: the character typed
 * @error: set with PQA_SHEET_REFUSED: why
 */
PqaSheetAnswer
pqa_sheet_entry_type (PqaSheetEntry *self, gunichar key, GError **error)
{
  if (key >= '0' && key <= '9')
    return type_digit (self, key, error);

  switch (g_unichar_tolower (key))
    {
    case 'p':
      return type_verdict (self, TRUE, error);
    case 'f':
      return type_verdict (self, FALSE, error);
    case 'n':
      return enter (self, PQA_RESULT_NOT_APPLICABLE, 0, 0, error);
    case '.':
    case ',':
    case '-':
      return self->item.kind == PQA_ITEM_MEASURED ? type_number (self, key) : PQA_SHEET_IGNORED;
    default:
      return PQA_SHEET_IGNORED;
    }
}

/**
 * pqa_sheet_entry_erase:
 *
 * Takes back the last character typed, or the item's result.
 */
PqaSheetAnswer
pqa_sheet_entry_erase (PqaSheetEntry *self)
{
  if (self->typed->len > 0)
    {
      g_string_truncate (self->typed, self->typed->len - 1);
      return PQA_SHEET_PENDING;
    }
  if (self->item.result == PQA_RESULT_EMPTY)
    return PQA_SHEET_IGNORED;
  return enter (self, PQA_RESULT_EMPTY, 0, 0, NULL);
}

static PqaSheetAnswer
accept_measured (PqaSheetEntry *self, GError **error)
{
  char *end;
  double measured = g_ascii_strtod (self->typed->str, &end);

  if (*end != '\0' || end == self->typed->str)
    measured = NAN;
  return enter (self, PQA_RESULT_SCORED, 0, measured, error);
}

/**
 * pqa_sheet_entry_accept:
 *
 * Takes what is typed for the result; to be called before moving on.
 *
 * Returns: PQA_SHEET_IGNORED if nothing is typed
 */
PqaSheetAnswer
pqa_sheet_entry_accept (PqaSheetEntry *self, GError **error)
{
  if (self->typed->len == 0)
    return PQA_SHEET_IGNORED;
  if (self->item.kind == PQA_ITEM_MEASURED)
    return accept_measured (self, error);
  return enter_points (self, g_ascii_strtoll (self->typed->str, NULL, 10), error);
}

/**
 * pqa_sheet_entry_get_typed:
 *
 * Returns: what has been typed so far, "" for nothing
 */
const char *
pqa_sheet_entry_get_typed (PqaSheetEntry *self)
{
  return self->typed->str;
}

/**
 * pqa_sheet_entry_get_item:
 *
 * Returns: (transfer none): the item with its result
 */
const PqaScoreItem *
pqa_sheet_entry_get_item (PqaSheetEntry *self)
{
  return &self->item;
}
