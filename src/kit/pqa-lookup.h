/* pqa-lookup.h: choices that are rows of the database: zones, buildings, people …
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-choice.h"
#include "pqa-context.h"

G_BEGIN_DECLS

/**
 * PqaLookupKind:
 * @PQA_LOOKUP_ZONES: the zones that are not closed
 * @PQA_LOOKUP_BUILDINGS: the buildings that are not closed, with their zone
 * @PQA_LOOKUP_STAFF: who has not left, with the department
 * @PQA_LOOKUP_DEPARTMENTS: the departments that are not closed
 * @PQA_LOOKUP_STANDARDS: the inspection standards that have a published version
 */
typedef enum
{
  PQA_LOOKUP_ZONES,
  PQA_LOOKUP_BUILDINGS,
  PQA_LOOKUP_STAFF,
  PQA_LOOKUP_DEPARTMENTS,
  PQA_LOOKUP_STANDARDS,
} PqaLookupKind;

#define PQA_TYPE_LOOKUP (pqa_lookup_get_type ())
G_DECLARE_FINAL_TYPE (PqaLookup, pqa_lookup, PQA, LOOKUP, GObject)

PqaLookup *pqa_lookup_new (PqaContext *context, PqaLookupKind kind);

G_END_DECLS
