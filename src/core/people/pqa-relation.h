/* pqa-relation.h: what somebody is to the home they live in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_RELATION_OWNER,
  PQA_RELATION_TENANT,
  PQA_RELATION_FAMILY,
  PQA_RELATION_OTHER,
} PqaRelation;

PQA_DECLARE_CODES (PqaRelation, pqa_relation)

G_END_DECLS
