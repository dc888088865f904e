/* pqa-care.c: what the staff notice before the residents do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "care/pqa-care.h"

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

static const PqaCode kinds[PQA_N_CARE_KINDS] = {
  [PQA_CARE_WINDOW] = { "window", NC_ ("care", "Window left open") },
  [PQA_CARE_DOOR] = { "door", NC_ ("care", "Door left open") },
  [PQA_CARE_CHILD] = { "child", NC_ ("care", "Child alone") },
  [PQA_CARE_ELDERLY] = { "elderly", NC_ ("care", "Elderly resident") },
  [PQA_CARE_GAS] = { "gas", NC_ ("care", "Gas") },
  [PQA_CARE_WATER] = { "water", NC_ ("care", "Water") },
  [PQA_CARE_VEHICLE] = { "vehicle", NC_ ("care", "Vehicle") },
  [PQA_CARE_OTHER] = { "other", NC_ ("care", "Other") },
};

PQA_DEFINE_CODES (PqaCareKind, pqa_care_kind, kinds, "care")

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static const char *
find_problem (const PqaCare *self, gint64 now, PqaCarePart *part)
{
  *part = PQA_CARE_PART_PLACE;
  if (self->home_id == 0 && is_empty (self->place))
    return _ ("Say where: a home, or a place.");
  *part = PQA_CARE_PART_DESCRIPTION;
  if (self->kind == PQA_CARE_OTHER && is_empty (self->description))
    return _ ("Say what was noticed.");
  *part = PQA_CARE_PART_NOTICED;
  if (self->noticed_at > now)
    return _ ("Nothing can happen in the future.");
  *part = PQA_CARE_PART_TOLD;
  if (self->told_at == PQA_INSTANT_NONE)
    return NULL;
  if (self->told_at > now)
    return _ ("Nothing can happen in the future.");
  return self->told_at < self->noticed_at
             ? _ ("Nobody can be told before it was noticed.")
             : NULL;
}

/**
 * pqa_care_check:
 * @part: (out) (optional): what is wrong, if something is
 *
 * Returns: FALSE with CONSTRAINT when it cannot have been so
 */
gboolean
pqa_care_check (const PqaCare *self, gint64 now, PqaCarePart *part, GError **error)
{
  PqaCarePart wrong;
  const char *problem = find_problem (self, now, &wrong);

  if (part != NULL)
    *part = wrong;
  if (problem != NULL)
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, problem);
  return problem == NULL;
}
