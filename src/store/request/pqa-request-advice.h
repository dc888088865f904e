/* pqa-request-advice.h: what follows from what has been written about a request so far
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-detail.h"
#include "request/pqa-request-suggestion.h"

G_BEGIN_DECLS

/**
 * PqaResidentBrief:
 *
 * Somebody who lives in the home.
 */
typedef struct
{
  gint64 id;
  char *name;
  char *phone;
} PqaResidentBrief;

/**
 * PqaRequestAdvice:
 * @building_id: where the home is, 0 if there is none
 * @zone_id: where the home is, or the zone that was chosen
 * @severity: what the category usually is
 * @has_severity: whether there is a category to say so
 * @suggestion: who should see to it
 * @residents: (element-type PqaResidentBrief): who lives there, the owner first
 * @others: (element-type PqaRequestBrief): the last ones of the same home
 * @known: (element-type PqaRequestBrief): by which it may be known: about the same event, or about
 *   the same trouble
 * @clock_is_behind: whether the computer's clock says less than when the last request was recorded
 * @episode: the deadlines that it would have, were it registered or changed like this now
 */
typedef struct
{
  gint64 building_id;
  gint64 zone_id;
  PqaSeverity severity;
  gboolean has_severity;
  PqaRequestSuggestion suggestion;
  GPtrArray *residents;
  GPtrArray *others;
  GPtrArray *known;
  gboolean clock_is_behind;
  PqaEpisode *episode;
} PqaRequestAdvice;

PqaRequestAdvice *pqa_request_advice_load (PqaConnection *connection,
                                           const PqaRequestFields *fields,
                                           gint64 request_id,
                                           GError **error);
void pqa_request_advice_free (PqaRequestAdvice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestAdvice, pqa_request_advice_free)

G_END_DECLS
