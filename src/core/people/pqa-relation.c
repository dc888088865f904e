/* pqa-relation.c: what somebody is to the home they live in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "people/pqa-relation.h"

#include "pqa-i18n.h"

static const PqaCode relations[] = {
  [PQA_RELATION_OWNER] = { "owner", NC_ ("relation", "Owner") },
  [PQA_RELATION_TENANT] = { "tenant", NC_ ("relation", "Tenant") },
  [PQA_RELATION_FAMILY] = { "family", NC_ ("relation", "Family") },
  [PQA_RELATION_OTHER] = { "other", NC_ ("relation", "Other") },
};

PQA_DEFINE_CODES (PqaRelation, pqa_relation, relations, "relation")
