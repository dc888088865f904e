/* pqa-session.h: an office that has been opened for a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "office/pqa-sign-in.h"
#include "pqa-context.h"
#include "pqa-plan-clock.h"
#include "pqa-warning-clock.h"

G_BEGIN_DECLS

/**
 * PqaSession:
 * @context: what pages are given; nobody has signed in yet
 * @office_name: what the office is called
 * @plans: (nullable): follows the plans of inspections from the first signing in
 * @warnings: looks for what the signed-in person is to be warned of
 * @people: (element-type PqaSignInPerson): who may sign in
 */
typedef struct
{
  PqaContext *context;
  char *office_name;
  GPtrArray *people;
  PqaPlanClock *plans;
  PqaWarningClock *warnings;
} PqaSession;

void pqa_session_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
PqaSession *pqa_session_open_finish (GAsyncResult *result, GError **error);
void pqa_session_sign_in (PqaSession *self, const PqaSignInPerson *person);
void pqa_session_free (PqaSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaSession, pqa_session_free)

G_END_DECLS
