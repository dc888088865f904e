/* test-settings-store.c: calendars and limits get versions, categories two levels
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-calendar-store.h"
#include "pqa-test-office.h"
#include "preset/pqa-preset.h"
#include "settings/pqa-calendar-edit.h"
#include "settings/pqa-category-store.h"
#include "settings/pqa-policy-edit.h"

static gboolean
apply_presets (PqaConnection *connection, gpointer unused, GError **error)
{
  return pqa_connection_run (connection, error,
                             "INSERT INTO office (id, name, time_zone, created_at)"
                             " VALUES (1, 'Test', 'UTC', 1)",
                             NULL)
         && pqa_preset_apply (connection, "en", error);
}

static void
set_up (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (office, unused);
  pqa_connection_transaction (office->connection, apply_presets, NULL, &error);
  g_assert_no_error (error);
}

static gint64
count (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  pqa_connection_read_int (office->connection, &n, &error, sql, NULL);
  g_assert_no_error (error);
  return n;
}

typedef struct
{
  gint64 calendar_id;
  PqaCalendarContent *content;
} CalendarChange;

static gboolean
save_calendar (PqaConnection *connection, gpointer data, GError **error)
{
  CalendarChange *change = data;

  return pqa_calendar_edit_save (connection, change->calendar_id, change->content, error);
}

static PqaCalendarInfo *
find_editable (GPtrArray *calendars)
{
  for (guint i = 0; i < calendars->len; i++)
    if (((PqaCalendarInfo *) calendars->pdata[i])->content != NULL)
      return calendars->pdata[i];
  g_assert_not_reached ();
}

static void
test_calendar_gets_a_version (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = pqa_calendar_edit_read_all (office->connection, &error);
  PqaCalendarInfo *old = find_editable (before);
  g_autoptr (PqaSpecialDay) holiday = pqa_special_day_new ("2023-10-01", "Holiday");
  g_autoptr (PqaSpecialDay) extra = pqa_special_day_new ("2023-10-07", "Extra");
  const PqaHours hours[] = { { 540, 720 }, { 780, 840 } };
  CalendarChange change = { old->id, old->content };
  g_autoptr (GPtrArray) after = NULL;
  PqaCalendarInfo *info;

  g_array_append_vals (extra->hours, hours, G_N_ELEMENTS (hours));
  pqa_calendar_content_set_day (old->content, extra);
  pqa_calendar_content_set_day (old->content, holiday);
  pqa_connection_transaction (office->connection, save_calendar, &change, &error);
  g_assert_no_error (error);

  after = pqa_calendar_edit_read_all (office->connection, &error);
  info = find_editable (after);
  g_assert_cmpint (info->version_number, ==, old->version_number + 1);
  g_assert_cmpint (info->content->week[0]->len, ==, old->content->week[0]->len);
  g_assert_true (pqa_special_day_equal (info->content->days->pdata[0], holiday));
  g_assert_true (pqa_special_day_equal (info->content->days->pdata[1], extra));
}

static void
test_calendar_must_open (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaCalendarContent) content = pqa_calendar_content_new ();
  CalendarChange change = { 2, content };

  g_assert_false (pqa_connection_transaction (office->connection, save_calendar, &change, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static gboolean
save_policy (PqaConnection *connection, gpointer row, GError **error)
{
  return pqa_policy_edit_save (connection, row, error);
}

static gboolean
remove_policy (PqaConnection *connection, gpointer id, GError **error)
{
  return pqa_policy_edit_remove (connection, *(gint64 *) id, error);
}

/* The limits in force. */
static GPtrArray *
read_policies (TestOffice *office)
{
  g_autoptr (GPtrArray) versions = pqa_policy_edit_read_versions (office->connection, 1, NULL);

  return g_ptr_array_ref (((PqaPolicyVersion *) versions->pdata[0])->rows);
}

static void
test_limits_get_a_version (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = read_policies (office);
  g_autoptr (PqaPolicyRow) row = pqa_policy_row_copy (before->pdata[0]);
  g_autoptr (GPtrArray) after = NULL;
  gint64 old_rows = count (office, "SELECT count (*) FROM policy");

  row->limits[PQA_DEADLINE_TARGET_RESPOND].seconds = 77;
  pqa_connection_transaction (office->connection, save_policy, row, &error);
  g_assert_no_error (error);
  after = read_policies (office);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpint (((PqaPolicyRow *) after->pdata[0])->limits[0].seconds, ==, 77);
  g_assert_cmpint (count (office, "SELECT count (*) FROM policy_version"), ==, 2);
  g_assert_cmpint (count (office, "SELECT count (*) FROM policy"), ==, 2 * old_rows);
}

static void
test_limits_are_removed_from_the_next_version (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = read_policies (office);
  g_autoptr (GPtrArray) after = NULL;
  gint64 id = ((PqaPolicyRow *) before->pdata[0])->id;

  pqa_connection_transaction (office->connection, remove_policy, &id, &error);
  g_assert_no_error (error);
  after = read_policies (office);
  g_assert_cmpuint (after->len, ==, before->len - 1);
}

static void
test_limits_stand_once (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = read_policies (office);
  g_autoptr (PqaPolicyRow) row = pqa_policy_row_copy (before->pdata[0]);

  row->id = 0;
  g_assert_false (pqa_connection_transaction (office->connection, save_policy, row, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static gboolean
save_category (PqaConnection *connection, gpointer record, GError **error)
{
  return pqa_category_store_save (connection, record, error);
}

static gboolean
put_under (TestOffice *office, gint64 id, gint64 parent_id)
{
  g_autoptr (PqaRecord) category = pqa_record_load (office->connection, "category", id, NULL);

  pqa_record_set_optional (category, "parent_id", parent_id);
  return pqa_connection_transaction (office->connection, save_category, category, NULL);
}

static void
test_categories_have_two_levels (TestOffice *office, gconstpointer unused)
{
  gint64 upper = count (office, "SELECT min (id) FROM category WHERE parent_id IS NULL");
  gint64 other = count (office, "SELECT max (id) FROM category WHERE parent_id IS NULL");
  gint64 lower = count (office, "SELECT max (id) FROM category WHERE parent_id IS NOT NULL");

  g_assert_false (put_under (office, upper, other));
  g_assert_false (put_under (office, lower, lower));
  g_assert_true (put_under (office, lower, upper));
  g_assert_cmpint (count (office, "SELECT count (*) FROM category WHERE parent_id IN"
                                  " (SELECT id FROM category WHERE parent_id IS NOT NULL)"),
                   ==, 0);
}

static void
test_category_closes_after_its_lower_ones (TestOffice *office, gconstpointer unused)
{
  gint64 upper = count (office, "SELECT min (id) FROM category WHERE parent_id IS NULL");
  g_autoptr (PqaRecord) category = pqa_record_load (office->connection, "category", upper, NULL);
  g_autoptr (GError) error = NULL;

  pqa_record_set_text (category, "closed_on", "2023-01-01");
  g_assert_false (
      pqa_connection_transaction (office->connection, save_category, category, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_new_category_is_found_by_initials (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRecord) category = pqa_record_new ("category");
  g_autoptr (GError) error = NULL;

  pqa_record_set_text (category, "name", "电梯");
  pqa_connection_transaction (office->connection, save_category, category, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
      count (office, "SELECT count (*) FROM category WHERE name = '电梯' AND initials = 'dt'"), ==,
      1);
}

static void
test_clerks_change_nothing (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 1;

  pqa_connection_set_actor (office->connection, 1, "Li", PQA_ROLE_CLERK);
  g_assert_false (pqa_connection_transaction (office->connection, remove_policy, &id, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
}

#define ADD(name, func) \
  g_test_add ("/store/settings/" name, TestOffice, NULL, set_up, func, test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("calendar-gets-a-version", test_calendar_gets_a_version);
  ADD ("calendar-must-open", test_calendar_must_open);
  ADD ("limits-get-a-version", test_limits_get_a_version);
  ADD ("limits-are-removed-from-the-next-version", test_limits_are_removed_from_the_next_version);
  ADD ("limits-stand-once", test_limits_stand_once);
  ADD ("categories-have-two-levels", test_categories_have_two_levels);
  ADD ("category-closes-after-its-lower-ones", test_category_closes_after_its_lower_ones);
  ADD ("new-category-is-found-by-initials", test_new_category_is_found_by_initials);
  ADD ("clerks-change-nothing", test_clerks_change_nothing);
  return g_test_run ();
}
