/* pqa-request-words.h: a request told in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-advice.h"
#include "request/pqa-request-detail.h"
#include "request/pqa-request-suggestion.h"

G_BEGIN_DECLS

char *pqa_request_words_shorten (const char *text);
char *pqa_request_words_first_line (const char *text);
char *pqa_request_words_place (const char *home, const char *building, const char *place);
char *pqa_request_words_category (const char *upper, const char *category);
char *pqa_request_words_due (gint64 due, PqaDeadlineTarget target, gint64 now);
char *pqa_request_words_happening (const PqaRequestHappening *happening);
char *pqa_request_words_time_change (const PqaRequestDetail *request,
                                     const PqaRequestHappening *change,
                                     GTimeZone *zone);
char *pqa_request_words_call (const PqaRequestCall *call);
char *pqa_request_words_brief (const PqaRequestBrief *brief, GTimeZone *zone);
char *pqa_request_words_day (GTimeZone *zone, gint64 instant, gint64 now);
char *pqa_request_words_time (GTimeZone *zone, gint64 instant, gint64 now);

const char *pqa_request_words_state_class (PqaRequestState state);
const char *pqa_request_words_status_class (PqaDeadlineStatus status);

/**
 * PqaDeadlineWords:
 * @name: which target: "Respond"
 * @status: how it stands, "25 min left", "On time"
 * @css_class: (nullable): its colour
 * @explanation: why it is due when it is
 */
typedef struct
{
  const char *name;
  char *status;
  const char *css_class;
  char *explanation;
} PqaDeadlineWords;

gboolean pqa_request_words_deadline (const PqaEpisode *episode,
                                     PqaDeadlineTarget target,
                                     PqaRequestState state,
                                     gint64 now,
                                     PqaDeadlineWords *words);
void pqa_deadline_words_clear (PqaDeadlineWords *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PqaDeadlineWords, pqa_deadline_words_clear)

char *pqa_request_words_load (const PqaRequestSuggestion *suggestion);
char *pqa_request_words_limits (const PqaEpisode *episode, gint64 now);

G_END_DECLS
