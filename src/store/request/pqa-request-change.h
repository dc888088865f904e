/* pqa-request-change.h: one step in the life of a request, as the request store takes it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the request store only. A change is begun, which checks rights, row version and time; then
 * its head and episode are altered and events added; and it is finished, which writes them.
 */
#pragma once

#include "request/pqa-episode.h"
#include "request/pqa-request-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *number;
  PqaRequestKind kind;
  PqaSeverity severity;
  gint64 category_id;
  PqaRequestState state;
  gint64 registered_at;
  gint64 episode_number;
  gint64 department_id;
  gint64 registrar_id;
  gint64 first_responder_id;
  gint64 handler_id;
  gint64 closed_at;
  char *void_reason;
  gint64 duplicate_of_id;
  gint64 row_version;
  gint64 moved_at;
  gint64 addressed_to_id;
} PqaRequestHead;

/**
 * PqaRequestChange:
 * @touches_repeats: whether it changed something by which repeats are found
 */
typedef struct
{
  PqaConnection *connection;
  PqaRequestHead head;
  PqaEpisode *episode;
  gint64 now;
  gint64 occurred_at;
  const char *note;
  gboolean touches_repeats;
} PqaRequestChange;

gboolean pqa_request_change_begin (PqaRequestChange *self,
                                   PqaConnection *connection,
                                   const PqaRequestStep *step,
                                   PqaPermission permission,
                                   GError **error);
gboolean pqa_request_change_begin_correction (PqaRequestChange *self,
                                              PqaConnection *connection,
                                              const PqaRequestStep *step,
                                              GError **error);
gboolean pqa_request_change_look (PqaRequestChange *self,
                                  PqaConnection *connection,
                                  gint64 request_id,
                                  GError **error);
gboolean pqa_request_change_finish (PqaRequestChange *self, GError **error);
void pqa_request_change_clear (PqaRequestChange *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PqaRequestChange, pqa_request_change_clear)

gboolean pqa_request_change_add_event (PqaRequestChange *self,
                                       const char *kind,
                                       const char *detail,
                                       GError **error);
gboolean pqa_request_change_move (PqaRequestChange *self,
                                  PqaRequestState to,
                                  const char *detail,
                                  GError **error);
gboolean pqa_request_change_move_back (PqaRequestChange *self,
                                       PqaRequestState to,
                                       const char *detail,
                                       GError **error);
gboolean pqa_request_change_check_order (PqaRequestChange *self, GError **error);
gboolean pqa_request_change_require_reason (PqaRequestChange *self, GError **error);
gboolean pqa_request_change_take_policy (PqaRequestChange *self, GError **error);
gboolean pqa_request_change_renew_deadlines (PqaRequestChange *self,
                                             PqaDeadlineChange *difference,
                                             GError **error);
gboolean pqa_request_change_restore_follow_up (PqaConnection *connection,
                                               PqaEpisode *episode,
                                               GError **error);
gboolean pqa_request_change_reopen (PqaRequestChange *self, const char *detail, GError **error);

G_END_DECLS
