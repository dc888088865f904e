/* pqa-care.h: what the staff notice before the residents do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_CARE_WINDOW,
  PQA_CARE_DOOR,
  PQA_CARE_CHILD,
  PQA_CARE_ELDERLY,
  PQA_CARE_GAS,
  PQA_CARE_WATER,
  PQA_CARE_VEHICLE,
  PQA_CARE_OTHER,
} PqaCareKind;

#define PQA_N_CARE_KINDS (PQA_CARE_OTHER + 1)

PQA_DECLARE_CODES (PqaCareKind, pqa_care_kind)

/**
 * PqaCarePart:
 *
 * What is wrong with an entry.
 */
typedef enum
{
  PQA_CARE_PART_PLACE,
  PQA_CARE_PART_DESCRIPTION,
  PQA_CARE_PART_NOTICED,
  PQA_CARE_PART_TOLD,
} PqaCarePart;

/**
 * PqaCare:
 * @home_id: 0 for none
 * @place: (nullable): where, if it is no home, or where exactly
 * @noticed_at: when somebody noticed it
 * @told_at: when the resident was told, %PQA_INSTANT_NONE if not yet
 */
typedef struct
{
  PqaCareKind kind;
  gint64 home_id;
  const char *place;
  const char *description;
  gint64 noticed_at;
  gint64 told_at;
} PqaCare;

gboolean
pqa_care_check (const PqaCare *self, gint64 now, PqaCarePart *part, GError **error);

G_END_DECLS
