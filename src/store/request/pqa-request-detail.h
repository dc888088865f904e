/* pqa-request-detail.h: all there is to read about one request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-episode.h"
#include "request/pqa-request-fields.h"

G_BEGIN_DECLS

/**
 * PqaRequestHappening:
 * @kind: as in the event log: "registered", "moved" …, or "stock_take"
 * @moved: whether @from and @to say something
 * @person: (nullable): whom it names: the new handler, the new first responder, the head told
 * @other_number: (nullable): the duplicate, or the request that stays
 * @waiting: (nullable): code of what is waited for
 * @follow_up: (nullable): "bad", "not_reached" or "withdrawn"
 * @id: its row in the log; 0 if it stands elsewhere
 * @time_of: of which event the time was changed, 0 for none
 * @time_from: from when
 * @time_to: to when
 * @merged_home: (nullable): the home that was named, which had been merged into another
 * @repeat: (nullable): "yes" or "no" if it was decided by hand whether it repeats another
 * @detail: (nullable): the event's JSON
 * @cause: (nullable): why it was late, as a stock-take says; its @note is the next step
 * @next_step_on: (nullable): when that is to be
 * @has_bill: whether it says what was @quoted_cents and @charged_cents, −1 for nothing
 * @photo: (nullable): "added", "removed" or "restored" if that happened to a photo
 * @photo_name: (nullable): the photo's name
 */
typedef struct
{
  char *kind;
  gboolean moved;
  PqaRequestState from;
  PqaRequestState to;
  gint64 occurred_at;
  gint64 recorded_at;
  char *note;
  char *actor;
  char *person;
  char *other_number;
  char *waiting;
  char *follow_up;
  char *repeat;
  char *merged_home;
  gint64 id;
  gint64 time_of;
  gint64 time_from;
  gint64 time_to;
  char *detail;
  char *cause;
  char *next_step_on;
  gboolean has_bill;
  gint64 quoted_cents;
  gint64 charged_cents;
  char *photo;
  char *photo_name;
} PqaRequestHappening;

/**
 * PqaRequestCall:
 * @score: 0 if none was given
 * @manner: 0 if none was given
 * @charge_fair: (nullable): "yes", "no" or "none"
 * @withdrawn: whether it was taken back, so that it counts nowhere
 *
 * One attempt to ask the resident afterwards.
 */
typedef struct
{
  gint64 episode_number;
  int attempt;
  gint64 occurred_at;
  char *caller;
  gboolean reached;
  int score;
  gboolean solved;
  char *remark;
  gboolean own_work;
  int manner;
  char *charge_fair;
  gboolean withdrawn;
} PqaRequestCall;

/**
 * PqaRequestBrief:
 *
 * Another request, told in a line.
 */
typedef struct
{
  gint64 id;
  char *number;
  gint64 registered_at;
  PqaRequestKind kind;
  char *category;
  char *description;
  PqaRequestState state;
} PqaRequestBrief;

/**
 * PqaRequestLink:
 * @is_duplicate: whether it was merged into the request; else it repeats it
 */
typedef struct
{
  gint64 id;
  char *number;
  gboolean is_duplicate;
} PqaRequestLink;

/**
 * PqaRequestDetail:
 * @fields: what was written about it
 * @episode: the present episode
 * @happenings: (element-type PqaRequestHappening): newest first
 * @calls: (element-type PqaRequestCall): newest first
 * @others: (element-type PqaRequestBrief): the last ones of the same home
 * @links: (element-type PqaRequestLink): its duplicates, then those that repeat it
 *
 * @addressed_to: before whom a bad answer was brought
 * @quoted_cents: what the resident was told before the work, −1 for nothing
 * @charged_cents: what was taken, −1 for nothing
 *
 * Names are %NULL where there is nobody or nothing.
 */
typedef struct
{
  gint64 id;
  gint64 row_version;
  char *number;
  PqaRequestFields *fields;
  PqaRequestState state;
  gint64 registered_at;
  gint64 recorded_at;
  gint64 episode_number;
  char *void_reason;
  gint64 registrar_id;
  char *registrar;
  gint64 first_responder_id;
  char *first_responder;
  gint64 handler_id;
  char *handler;
  char *category;
  char *upper_category;
  char *zone;
  char *building;
  char *home;
  char *resident;
  char *department;
  gint64 duplicate_of_id;
  char *duplicate_of;
  gint64 repeat_of_id;
  char *repeat_of;
  char *completed_by;
  char *addressed_to;
  gint64 quoted_cents;
  gint64 charged_cents;
  PqaEpisode *episode;
  GPtrArray *happenings;
  GPtrArray *calls;
  GPtrArray *others;
  GPtrArray *photos;
  GPtrArray *links;
} PqaRequestDetail;

gboolean pqa_request_happening_may_change (const PqaRequestHappening *self);

PqaRequestDetail *pqa_request_detail_load (PqaConnection *connection, gint64 id, GError **error);
void pqa_request_detail_free (PqaRequestDetail *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestDetail, pqa_request_detail_free)

GPtrArray *pqa_request_brief_list_of_home (
    PqaConnection *connection, gint64 home_id, gint64 except_id, int limit, GError **error);
GPtrArray *pqa_request_brief_list_known (PqaConnection *connection,
                                         const PqaRequestFields *fields,
                                         gint64 except_id,
                                         gint64 since,
                                         int limit,
                                         GError **error);

G_END_DECLS
