/* pqa-request-draft.c: a request as it is being written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-draft.h"

#include <string.h>

#include "pqa-i18n.h"

/* Fewer digits than these may as well be a part of a home's code. */
#define TELEPHONE_DIGITS 4

#define EVERYTHING                                                                                 \
  (PQA_REQUEST_GUESS_SEVERITY | PQA_REQUEST_GUESS_PLACE | PQA_REQUEST_GUESS_RESIDENT               \
   | PQA_REQUEST_GUESS_CONTACT | PQA_REQUEST_GUESS_DEPARTMENT | PQA_REQUEST_GUESS_HANDLER)

static PqaRequestDraft *
copy (const PqaRequestDraft *self)
{
  PqaRequestDraft *draft = g_memdup2 (self, sizeof *self);

  draft->original = self->original != NULL ? pqa_request_fields_copy (self->original) : NULL;
  draft->now = pqa_request_fields_copy (self->now);
  draft->sought = g_strdup (self->sought);
  return draft;
}

/**
 * pqa_request_draft_new:
 * @original: (nullable): the request that is edited, %NULL for a new one
 *
 * Returns: (transfer full): a draft in which nothing is written; of an edited request nothing is
 *   guessed
 */
PqaRequestDraft *
pqa_request_draft_new (const PqaRequestFields *original)
{
  PqaRequestDraft *self = g_new0 (PqaRequestDraft, 1);

  self->original = original != NULL ? pqa_request_fields_copy (original) : NULL;
  self->now = original != NULL ? pqa_request_fields_copy (original) : pqa_request_fields_new ();
  self->by_hand = original != NULL ? EVERYTHING : 0;
  return self;
}

/**
 * pqa_request_draft_restore:
 * @unfinished: as it was kept
 *
 * Returns: (transfer full): the draft as it was when it was kept
 */
PqaRequestDraft *
pqa_request_draft_restore (const PqaUnfinishedRequest *unfinished)
{
  PqaRequestDraft *self = pqa_request_draft_new (unfinished->original);

  pqa_request_fields_free (self->now);
  self->now = pqa_request_fields_copy (unfinished->now);
  self->handler_id = unfinished->handler_id;
  self->by_hand |= unfinished->by_hand & EVERYTHING;
  return self;
}

void
pqa_request_draft_free (PqaRequestDraft *self)
{
  g_clear_pointer (&self->original, pqa_request_fields_free);
  pqa_request_fields_free (self->now);
  g_free (self->sought);
  g_free (self);
}

static PqaRequestGuess
find_written (const PqaRequestFields *a, const PqaRequestFields *b)
{
  PqaRequestGuess written = 0;

  if (a->severity != b->severity)
    written |= PQA_REQUEST_GUESS_SEVERITY;
  if (a->zone_id != b->zone_id || a->building_id != b->building_id)
    written |= PQA_REQUEST_GUESS_PLACE;
  if (a->resident_id != b->resident_id)
    written |= PQA_REQUEST_GUESS_RESIDENT;
  if (!g_str_equal (a->contact_name, b->contact_name)
      || !g_str_equal (a->contact_phone, b->contact_phone))
    written |= PQA_REQUEST_GUESS_CONTACT;
  if (a->department_id != b->department_id)
    written |= PQA_REQUEST_GUESS_DEPARTMENT;
  return written;
}

/**
 * pqa_request_draft_seek:
 * @text: by what the home is looked for: its code, or somebody who lives there
 *
 * Returns: (transfer full): the draft, which will guess at that person
 */
PqaRequestDraft *
pqa_request_draft_seek (const PqaRequestDraft *self, const char *text)
{
  PqaRequestDraft *draft = copy (self);

  g_free (draft->sought);
  draft->sought = g_strstrip (g_strdup (text));
  return draft;
}

/**
 * pqa_request_draft_write:
 * @written: what stands in the form now
 * @handler_id: who stands in it as the handler
 *
 * Another home is another place with other residents, so they are guessed again.
 *
 * Returns: (transfer full): the draft after somebody wrote
 */
PqaRequestDraft *
pqa_request_draft_write (const PqaRequestDraft *self,
                         const PqaRequestFields *written,
                         gint64 handler_id)
{
  PqaRequestDraft *draft = copy (self);

  pqa_request_fields_free (draft->now);
  draft->now = pqa_request_fields_copy (written);
  draft->handler_id = handler_id;
  draft->by_hand |= find_written (self->now, written);
  if (handler_id != self->handler_id)
    draft->by_hand |= PQA_REQUEST_GUESS_HANDLER;
  if (written->home_id != self->now->home_id)
    draft->by_hand
        &= ~(PQA_REQUEST_GUESS_PLACE | PQA_REQUEST_GUESS_RESIDENT | PQA_REQUEST_GUESS_CONTACT);
  return draft;
}

static const PqaResidentBrief *
find_resident (const PqaRequestAdvice *advice, gint64 id)
{
  for (guint i = 0; i < advice->residents->len; i++)
    {
      const PqaResidentBrief *resident = g_ptr_array_index (advice->residents, i);

      if (id == 0 || resident->id == id)
        return resident;
    }
  return NULL;
}

static gboolean
is_sought (const PqaResidentBrief *resident, const char *sought)
{
  g_autofree char *name = g_utf8_casefold (resident->name, -1);
  g_autofree char *part = g_utf8_casefold (sought, -1);

  if (strlen (sought) >= TELEPHONE_DIGITS
      && (g_str_has_prefix (resident->phone, sought) || g_str_has_suffix (resident->phone, sought)))
    return TRUE;
  return strstr (name, part) != NULL;
}

/* Who was meant by what the home was looked for by; otherwise the first. */
static const PqaResidentBrief *
find_sought (const PqaRequestAdvice *advice, const char *sought)
{
  for (guint i = 0; sought != NULL && *sought != '\0' && i < advice->residents->len; i++)
    {
      const PqaResidentBrief *resident = g_ptr_array_index (advice->residents, i);

      if (is_sought (resident, sought))
        return resident;
    }
  return find_resident (advice, 0);
}

static void
guess_people (PqaRequestDraft *draft, const PqaRequestAdvice *advice)
{
  PqaRequestFields *now = draft->now;
  const PqaResidentBrief *resident;

  if (!(draft->by_hand & PQA_REQUEST_GUESS_RESIDENT))
    {
      resident = find_sought (advice, draft->sought);
      now->resident_id = resident != NULL ? resident->id : 0;
    }
  resident = now->resident_id != 0 ? find_resident (advice, now->resident_id) : NULL;
  if (draft->by_hand & PQA_REQUEST_GUESS_CONTACT)
    return;
  pqa_request_fields_set_text (&now->contact_name, resident != NULL ? resident->name : "");
  pqa_request_fields_set_text (&now->contact_phone, resident != NULL ? resident->phone : "");
}

/**
 * pqa_request_draft_take_advice:
 *
 * Returns: (transfer full): the draft with all filled in that follows from what was written
 */
PqaRequestDraft *
pqa_request_draft_take_advice (const PqaRequestDraft *self, const PqaRequestAdvice *advice)
{
  PqaRequestDraft *draft = copy (self);
  PqaRequestFields *now = draft->now;

  if (!(draft->by_hand & PQA_REQUEST_GUESS_SEVERITY) && advice->has_severity)
    now->severity = advice->severity;
  if (!(draft->by_hand & PQA_REQUEST_GUESS_PLACE) && now->home_id != 0)
    {
      now->building_id = advice->building_id;
      now->zone_id = advice->zone_id;
    }
  guess_people (draft, advice);
  if (!(draft->by_hand & PQA_REQUEST_GUESS_DEPARTMENT))
    now->department_id = advice->suggestion.department_id;
  if (!(draft->by_hand & PQA_REQUEST_GUESS_HANDLER))
    draft->handler_id = advice->suggestion.handler_id;
  return draft;
}

static void
merge_text (char **mine, const char *original, const char *theirs)
{
  if (g_str_equal (*mine, original))
    pqa_request_fields_set_text (mine, theirs);
}

#define MERGE(field)                                                                               \
  if (mine->field == original->field)                                                              \
  mine->field = theirs->field

/**
 * pqa_request_draft_merge:
 * @theirs: what somebody else saved meanwhile
 *
 * Returns: (transfer full): the draft on top of @theirs: what was not written here is theirs
 */
PqaRequestDraft *
pqa_request_draft_merge (const PqaRequestDraft *self, const PqaRequestFields *theirs)
{
  PqaRequestDraft *draft = copy (self);
  PqaRequestFields *mine = draft->now;
  const PqaRequestFields *original = self->original;

  MERGE (kind);
  MERGE (severity);
  MERGE (channel);
  MERGE (category_id);
  MERGE (zone_id);
  MERGE (building_id);
  MERGE (home_id);
  MERGE (resident_id);
  MERGE (department_id);
  merge_text (&mine->place, original->place, theirs->place);
  merge_text (&mine->contact_name, original->contact_name, theirs->contact_name);
  merge_text (&mine->contact_phone, original->contact_phone, theirs->contact_phone);
  merge_text (&mine->description, original->description, theirs->description);
  pqa_request_fields_free (draft->original);
  draft->original = pqa_request_fields_copy (theirs);
  return draft;
}

/**
 * pqa_request_draft_needs_advice:
 *
 * Returns: whether something changed from which other things follow
 */
gboolean
pqa_request_draft_needs_advice (const PqaRequestDraft *before, const PqaRequestDraft *after)
{
  const PqaRequestFields *a = before->now;
  const PqaRequestFields *b = after->now;

  return a->kind != b->kind || a->severity != b->severity || a->category_id != b->category_id
         || a->zone_id != b->zone_id || a->home_id != b->home_id
         || !g_str_equal (a->place, b->place) || a->resident_id != b->resident_id;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

/* An open one may be the same event; one that is done makes this a repeat. */
static char *
describe_known (const PqaRequestAdvice *advice)
{
  const PqaRequestBrief *first = advice->known->len > 0 ? advice->known->pdata[0] : NULL;

  if (advice->clock_is_behind)
    return g_strdup (_ ("The computer’s clock is behind what has been recorded. Please set it right "
                        "before you register anything, or give the time yourself."));
  if (first == NULL)
    return NULL;
  return g_strdup_printf (pqa_request_state_is_open (first->state)
                              /* Translators: the number of another request */
                              ? _ ("This may be known already: see request %s.")
                              /* Translators: the number of another request */
                              : _ ("This trouble may have come back: see request %s."),
                          first->number);
}

/**
 * pqa_request_draft_get_state:
 * @advice: (nullable): what follows from it, if that is known already
 * @state: (out caller-allocates): what the form asks for; to be cleared
 *
 * Work is done somewhere and of some kind: a repair or a complaint needs both. A description is
 * always needed.
 */
void
pqa_request_draft_get_state (const PqaRequestDraft *self,
                             const PqaRequestAdvice *advice,
                             PqaRequestDraftState *state)
{
  const PqaRequestFields *now = self->now;
  gboolean work = pqa_request_kind_owes_follow_up (now->kind);

  *state = (PqaRequestDraftState){ 0 };
  state->home_required = work && now->building_id == 0 && is_blank (now->place);
  state->category_required = work;
  state->complete = !is_blank (now->description) && (!state->home_required || now->home_id != 0)
                    && (!state->category_required || now->category_id != 0);
  if (advice != NULL && self->original == NULL)
    state->warning = describe_known (advice);
}

void
pqa_request_draft_state_clear (PqaRequestDraftState *self)
{
  g_clear_pointer (&self->warning, g_free);
}
