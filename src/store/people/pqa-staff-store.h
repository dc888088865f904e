/* pqa-staff-store.h: the roster: who works here, as what, and what they answer for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "people/pqa-duty.h"
#include "record/pqa-record.h"

G_BEGIN_DECLS

/**
 * PqaPosition:
 * @department_id: department, 0 for none
 * @post_id: post, 0 for none
 * @zone_id: the zone somebody looks after, 0 for none
 * @duty: what they do for @zone_id
 * @from_on: the first day of what changes
 *
 * What somebody is from a day on.
 */
typedef struct
{
  gint64 department_id;
  gint64 post_id;
  gint64 zone_id;
  PqaDuty duty;
  const char *from_on;
} PqaPosition;

/**
 * PqaMembership:
 * @department: (nullable): its name
 * @post: (nullable): its name
 * @zone: (nullable): its name
 * @has_duty: whether something is done for @zone
 * @duty: what
 * @from_on: the first day
 * @to_on: (nullable): the first day without it; %NULL as long as it lasts
 */
typedef struct
{
  gint64 department_id;
  char *department;
  gint64 post_id;
  char *post;
  gint64 zone_id;
  char *zone;
  gboolean has_duty;
  PqaDuty duty;
  char *from_on;
  char *to_on;
} PqaMembership;

/**
 * PqaStaffMember:
 * @record: the row of the roster
 * @memberships: (element-type PqaMembership): what they are and have been, the latest first
 * @n_answers_for: open requests of which they are the first responder
 * @n_works_on: unfinished requests of which they are the handler
 */
typedef struct
{
  PqaRecord *record;
  GPtrArray *memberships;
  guint n_answers_for;
  guint n_works_on;
} PqaStaffMember;

PqaStaffMember *pqa_staff_store_read (PqaConnection *connection, gint64 id, GError **error);
void pqa_staff_member_free (PqaStaffMember *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaStaffMember, pqa_staff_member_free)

void pqa_staff_member_get_position (const PqaStaffMember *self, PqaPosition *position);
gboolean pqa_membership_is_present (const PqaMembership *self, const char *today);

gboolean pqa_staff_store_save (PqaConnection *connection,
                               PqaRecord *record,
                               const PqaPosition *position,
                               GError **error);

G_END_DECLS
