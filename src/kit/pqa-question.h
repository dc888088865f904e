/* pqa-question.h: a question in a dialog of its own, as an asynchronous call
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PqaAnswer:
 * @id: stable name
 * @label: what the button says, translated, with a mnemonic
 * @look: whether it is the proposed or a destructive answer
 */
typedef struct
{
  const char *id;
  const char *label;
  AdwResponseAppearance look;
} PqaAnswer;

void pqa_ask_async (GtkWindow *parent,
                    const char *heading,
                    const char *body,
                    const PqaAnswer *answers,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data);
char *pqa_ask_finish (GAsyncResult *result, GError **error);

void pqa_tell_error (GtkWindow *parent, const char *heading, const GError *error);

G_END_DECLS
