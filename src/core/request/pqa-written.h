/* pqa-written.h: one of the things that people write about a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-fields.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_WRITTEN_HOME,
  PQA_WRITTEN_PLACE,
  PQA_WRITTEN_BUILDING,
  PQA_WRITTEN_ZONE,
  PQA_WRITTEN_KIND,
  PQA_WRITTEN_CATEGORY,
  PQA_WRITTEN_SEVERITY,
  PQA_WRITTEN_DESCRIPTION,
  PQA_WRITTEN_RESIDENT,
  PQA_WRITTEN_CONTACT_NAME,
  PQA_WRITTEN_CONTACT_PHONE,
  PQA_WRITTEN_DEPARTMENT,
  PQA_WRITTEN_CHANNEL,
} PqaWritten;

#define PQA_N_WRITTEN (PQA_WRITTEN_CHANNEL + 1)

const char *pqa_written_get_label (PqaWritten part);
gboolean
pqa_written_is_same (PqaWritten part, const PqaRequestFields *a, const PqaRequestFields *b);
void pqa_written_take (PqaWritten part, PqaRequestFields *to, const PqaRequestFields *from);
gboolean pqa_written_is_disputed (PqaWritten part,
                                  const PqaRequestFields *original,
                                  const PqaRequestFields *theirs,
                                  const PqaRequestFields *mine);

G_END_DECLS
