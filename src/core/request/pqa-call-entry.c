/* pqa-call-entry.c: a follow-up call while it is typed: which question is next, what the keys mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One key answers a question and goes on to the next; at the end stands the remark, which may stay
 * empty. When nobody was reached there is nothing else to ask.
 */
#include "request/pqa-call-entry.h"

typedef struct
{
  PqaCallAnswer answer;
  int rating;
} Value;

struct _PqaCallEntry
{
  gboolean charged;
  PqaCallField current;
  Value values[PQA_N_CALL_FIELDS];
  char *remark;
};

/**
 * pqa_call_entry_new:
 * @charged: whether something was charged, so that the resident is asked if that was fair
 *
 * Returns: (transfer full): a call at its first question
 */
PqaCallEntry *
pqa_call_entry_new (gboolean charged)
{
  PqaCallEntry *self = g_new0 (PqaCallEntry, 1);

  self->charged = charged;
  self->remark = g_strdup ("");
  return self;
}

void
pqa_call_entry_free (PqaCallEntry *self)
{
  g_free (self->remark);
  g_free (self);
}

static gboolean
is_silent (PqaCallEntry *self)
{
  return self->values[PQA_CALL_SCORE].answer == PQA_CALL_SILENCE;
}

/**
 * pqa_call_entry_asks:
 *
 * Returns: whether the question is to be asked, as things stand
 */
gboolean
pqa_call_entry_asks (PqaCallEntry *self, PqaCallField field)
{
  if (field == PQA_CALL_SCORE || field == PQA_CALL_REMARK)
    return TRUE;
  return !is_silent (self) && (field != PQA_CALL_CHARGE || self->charged);
}

PqaCallField
pqa_call_entry_get_current (PqaCallEntry *self)
{
  return self->current;
}

/**
 * pqa_call_entry_set_current:
 *
 * Goes to a question, as by a click; one that is not asked stays where it is.
 */
void
pqa_call_entry_set_current (PqaCallEntry *self, PqaCallField field)
{
  if (pqa_call_entry_asks (self, field))
    self->current = field;
}

/**
 * pqa_call_entry_move:
 * @by: 1 for the next question that is asked, −1 for the one before
 *
 * Returns: whether there is one
 */
gboolean
pqa_call_entry_move (PqaCallEntry *self, int by)
{
  int field = (int)self->current + by;

  while (field >= 0 && field < PQA_N_CALL_FIELDS && !pqa_call_entry_asks (self, field))
    field += by;
  if (field < 0 || field >= PQA_N_CALL_FIELDS)
    return FALSE;
  self->current = field;
  return TRUE;
}

static gboolean
takes_rating (PqaCallField field)
{
  return field == PQA_CALL_SCORE || field == PQA_CALL_MANNER;
}

static gboolean
read_key (PqaCallField field, gunichar key, Value *value)
{
  key = g_unichar_tolower (key);
  *value = (Value){ PQA_CALL_UNANSWERED, 0 };
  if (takes_rating (field) && key >= '1' && key <= '5')
    *value = (Value){ PQA_CALL_RATED, (int)key - '0' };
  else if (field != PQA_CALL_SOLVED && key == '0')
    value->answer = PQA_CALL_NONE;
  else if (field == PQA_CALL_SCORE && key == 'n')
    value->answer = PQA_CALL_SILENCE;
  else if (!takes_rating (field) && (key == 'y' || key == 'n'))
    value->answer = key == 'y' ? PQA_CALL_YES : PQA_CALL_NO;
  return value->answer != PQA_CALL_UNANSWERED;
}

/**
 * pqa_call_entry_press:
 * @key: what was typed on the present question, which is not the remark
 *
 * Answers it and goes on.
 *
 * Returns: FALSE if the key is no answer to the question; then nothing has changed
 */
gboolean
pqa_call_entry_press (PqaCallEntry *self, gunichar key)
{
  Value value;

  if (self->current == PQA_CALL_REMARK || !read_key (self->current, key, &value))
    return FALSE;
  self->values[self->current] = value;
  pqa_call_entry_move (self, 1);
  return TRUE;
}

/**
 * pqa_call_entry_take_back:
 *
 * Forgets the answer to the present question; without one, that to the question before it.
 */
void
pqa_call_entry_take_back (PqaCallEntry *self)
{
  if (self->values[self->current].answer == PQA_CALL_UNANSWERED)
    pqa_call_entry_move (self, -1);
  self->values[self->current] = (Value){ PQA_CALL_UNANSWERED, 0 };
}

void
pqa_call_entry_set_remark (PqaCallEntry *self, const char *remark)
{
  g_free (self->remark);
  self->remark = g_strdup (remark);
}

const char *
pqa_call_entry_get_remark (PqaCallEntry *self)
{
  return self->remark;
}

PqaCallAnswer
pqa_call_entry_get_answer (PqaCallEntry *self, PqaCallField field)
{
  return pqa_call_entry_asks (self, field) ? self->values[field].answer : PQA_CALL_UNANSWERED;
}

/**
 * pqa_call_entry_get_rating:
 *
 * Returns: 1 to 5, 0 if the question has no such answer
 */
int
pqa_call_entry_get_rating (PqaCallEntry *self, PqaCallField field)
{
  return pqa_call_entry_get_answer (self, field) == PQA_CALL_RATED ? self->values[field].rating : 0;
}

/**
 * pqa_call_entry_is_touched:
 *
 * Returns: whether there is anything in it to be lost
 */
gboolean
pqa_call_entry_is_touched (PqaCallEntry *self)
{
  for (guint i = 0; i < PQA_N_CALL_FIELDS; i++)
    if (self->values[i].answer != PQA_CALL_UNANSWERED)
      return TRUE;
  return *self->remark != '\0';
}

/**
 * pqa_call_entry_find_missing:
 *
 * Returns: the first question without which the call cannot be saved, else the remark
 */
PqaCallField
pqa_call_entry_find_missing (PqaCallEntry *self)
{
  if (self->values[PQA_CALL_SCORE].answer == PQA_CALL_UNANSWERED)
    return PQA_CALL_SCORE;
  if (!is_silent (self) && self->values[PQA_CALL_SOLVED].answer == PQA_CALL_UNANSWERED)
    return PQA_CALL_SOLVED;
  return PQA_CALL_REMARK;
}

/**
 * pqa_call_entry_is_complete:
 *
 * Returns: whether the call can be saved
 */
gboolean
pqa_call_entry_is_complete (PqaCallEntry *self)
{
  return pqa_call_entry_find_missing (self) == PQA_CALL_REMARK;
}

static const char *
get_charge_fair (PqaCallEntry *self)
{
  if (!pqa_call_entry_asks (self, PQA_CALL_CHARGE))
    return NULL;
  switch (self->values[PQA_CALL_CHARGE].answer)
    {
    case PQA_CALL_YES:
      return "yes";
    case PQA_CALL_NO:
      return "no";
    default:
      return "none";
    }
}

/**
 * pqa_call_entry_get_follow_up:
 * @follow_up: (out caller-allocates): what is to be recorded; a satisfied answer closes the request
 */
void
pqa_call_entry_get_follow_up (PqaCallEntry *self, PqaFollowUp *follow_up)
{
  *follow_up = (PqaFollowUp){
    .reached = !is_silent (self),
    .score = pqa_call_entry_get_rating (self, PQA_CALL_SCORE),
    .solved = pqa_call_entry_get_answer (self, PQA_CALL_SOLVED) == PQA_CALL_YES,
    .manner = pqa_call_entry_get_rating (self, PQA_CALL_MANNER),
    .charge_fair = get_charge_fair (self),
    .close = TRUE,
  };
}
