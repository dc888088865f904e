/* pqa-request-dialog-private.h: what the files of the request dialog share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "photo/pqa-photo-adder.h"
#include "photo/pqa-photo-strip.h"
#include "pqa-choice-model.h"
#include "request/pqa-request-doubts.h"
#include "request/pqa-unfinished-request.h"
#include "request/pqa-request-conflict.h"
#include "requests/pqa-request-dialog.h"
#include "requests/pqa-request-draft.h"
#include "requests/pqa-request-saving.h"

G_BEGIN_DECLS

struct _PqaRequestDialog
{
  PqaFormDialog parent_instance;

  PqaField *home;
  PqaField *place;
  PqaField *kind;
  PqaField *category;
  PqaField *description;
  PqaField *severity;
  PqaField *resident;
  PqaField *contact_name;
  PqaField *contact_phone;
  PqaField *building;
  PqaField *zone;
  PqaField *department;
  PqaField *handler;
  PqaField *channel;
  PqaField *occurred;
  GtkLabel *warning;
  GtkBox *known;
  GtkLabel *others;
  GtkLabel *limits;
  GtkWidget *photo_box;
  PqaPhotoStrip *strip;
  GtkButton *put_back;

  PqaChoiceModel *homes;
  GListStore *residents;
  GtkWidget *page; /* weak */
  PqaRequestDraft *draft;
  PqaRequestAdvice *advice; /* NULL until it has been read */
  PqaRequestDoubts *doubts; /* what is not there any more; NULL until it has been read */
  PqaRequestSaving *saving;
  PqaRequestConflict *conflict; /* NULL unless somebody else was faster */
  gint64 request_id;
  gint64 row_version;
  char *number;
  GCancellable *advising;
  GPtrArray *photos; /* that are to belong to a new request */
  PqaAttachment *taken_out; /* the photo that may be wanted back, NULL for none */
  PqaPhotoAdder *adder;
  gboolean saving_when_ready;
  guint keep_timeout;
};

PqaContext *pqa_request_dialog_get_context (PqaRequestDialog *self);

PqaRequestFields *pqa_request_dialog_read_form (PqaRequestDialog *self);
void pqa_request_dialog_show_state (PqaRequestDialog *self);
void pqa_request_dialog_refresh (PqaRequestDialog *self);
void pqa_request_dialog_ask_advice (PqaRequestDialog *self);
void pqa_request_dialog_save (PqaFormDialog *dialog);
void pqa_request_dialog_write (PqaRequestDialog *self);

void pqa_request_dialog_go_on_saving (PqaRequestDialog *self);

void pqa_request_dialog_show_known (PqaRequestDialog *self);
void pqa_request_dialog_install_known (GtkWidgetClass *widget_class);

void pqa_request_dialog_set_up_photos (PqaRequestDialog *self);
void pqa_request_dialog_set_photos (PqaRequestDialog *self, GPtrArray *photos);
void pqa_request_dialog_choose_photo (GtkWidget *widget, const char *action, GVariant *parameter);
void pqa_request_dialog_put_back (GtkWidget *widget, const char *action, GVariant *parameter);

void pqa_request_dialog_keep_soon (PqaRequestDialog *self);
void pqa_request_dialog_keep_now (PqaRequestDialog *self);
void pqa_request_dialog_stop_keeping (PqaRequestDialog *self);
void pqa_request_dialog_leave (PqaFormDialog *dialog, gboolean keep);

G_END_DECLS
