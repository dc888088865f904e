/* pqa-office.h: an office that has been opened for a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "office/pqa-office-profile.h"
#include "pqa-context.h"

G_BEGIN_DECLS

/**
 * PqaOffice:
 * @context: what pages are given; nobody has signed in yet
 * @profile: the office as it was when it was opened
 */
typedef struct
{
  PqaContext *context;
  PqaOfficeProfile *profile;
} PqaOffice;

void pqa_office_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
PqaOffice *pqa_office_open_finish (GAsyncResult *result, GError **error);
void pqa_office_sign_in (PqaOffice *self, const PqaSignInPerson *person);
void pqa_office_free (PqaOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaOffice, pqa_office_free)

G_END_DECLS
