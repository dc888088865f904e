/* pqa-request-photos.h: the photos of a request in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-context.h"
#include "pqa-details.h"
#include "request/pqa-request-detail.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUEST_PHOTOS (pqa_request_photos_get_type ())
G_DECLARE_FINAL_TYPE (PqaRequestPhotos, pqa_request_photos, PQA, REQUEST_PHOTOS, GtkWidget)

void pqa_request_photos_add (PqaDetails *details,
                             const PqaRequestDetail *request,
                             PqaContext *context);

G_END_DECLS
