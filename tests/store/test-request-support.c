/* test-request-support.c: a small office with presets, people and homes, for tests of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-request-support.h"

#include "preset/pqa-preset.h"

#define OFFICE                                                                                     \
  "INSERT INTO office (id, name, time_zone, created_at) VALUES (1, '梧桐苑', 'Asia/Shanghai', 0)"

#define PEOPLE                                                                                     \
  "INSERT INTO staff (id, name, role) VALUES (1, '陈晨', 'clerk'), (2, '李娜', 'manager'),"        \
  " (3, '王总', 'director'), (4, '赵师傅', NULL), (5, '钱师傅', NULL);"                            \
  "INSERT INTO zone (id, name) VALUES (1, '东区'), (2, '西区');"                                   \
  "INSERT INTO staff_membership (staff_id, zone_id, duty, from_on)"                                \
  " VALUES (1, 1, 'customer_service', '2020-01-01'), (5, 1, 'maintenance_deputy', '2020-01-01'),"  \
  " (4, 1, 'maintenance', '2020-01-01');"                                                          \
  "INSERT INTO staff_membership (staff_id, department_id, from_on)"                                \
  " SELECT s.id, d.id, '2020-01-01' FROM staff s, department d"                                    \
  " WHERE s.id IN (4, 5) AND d.code = 'engineering';"                                              \
  "UPDATE department SET head_id = 2 WHERE code = 'engineering';"                                  \
  "INSERT INTO building (id, zone_id, code, name) VALUES (1, 1, '3', '3号楼');"                    \
  "INSERT INTO home (id, building_id, code) VALUES (1, 1, '3-1102'), (2, 1, '3-1103');"            \
  "INSERT INTO resident (id, home_id, name, phone) VALUES (1, 1, '孙女士', '13800000001');"

void
request_office_set_up (TestOffice *office, gconstpointer data)
{
  test_office_set_up (office, data);
  pqa_clock_set (office->clock, AT (9, 0));
  DO (office, pqa_connection_execute (connection, OFFICE, &error));
  {
    g_autoptr (GError) error = NULL;

    pqa_preset_apply (office->connection, "zh_CN", &error);
    g_assert_no_error (error);
  }
  DO (office, pqa_connection_execute (connection, PEOPLE, &error));
  request_office_sign_in (office, CLERK);
}

void
request_office_sign_in (TestOffice *office, gint64 staff_id)
{
  g_autofree char *role
      = request_office_read_text (office, "SELECT role FROM staff WHERE id = ?1", staff_id);

  pqa_connection_set_actor (office->connection, staff_id, "test", pqa_role_from_code (role));
}

void
request_office_set_time (TestOffice *office, gint64 now)
{
  pqa_clock_set (office->clock, now);
}

gint64
request_office_read (TestOffice *office, const char *sql, gint64 id)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  pqa_connection_read_int (office->connection, &value, &error, sql, "i", id);
  g_assert_no_error (error);
  return value;
}

char *
request_office_read_text (TestOffice *office, const char *sql, gint64 id)
{
  g_autoptr (GError) error = NULL;
  char *text = pqa_connection_read_text (office->connection, &error, sql, "i", id);

  g_assert_no_error (error);
  return text;
}

gint64
request_office_category (TestOffice *office, const char *code)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  pqa_connection_read_int (office->connection, &id, &error,
                           "SELECT id FROM category WHERE code = ?1", "t", code);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

/* A general repair in the home 3-1102. */
PqaRequestFields *
request_office_repair (void)
{
  PqaRequestFields *fields = pqa_request_fields_new ();

  fields->home_id = 1;
  fields->resident_id = 1;
  pqa_request_fields_set_text (&fields->description, "电梯坏了");
  return fields;
}

gint64
request_office_register (TestOffice *office, const PqaRequestFields *fields)
{
  PqaRegistration registration = { .fields = fields };
  gint64 id = 0;

  DO (office, pqa_request_store_register (connection, &registration, &id, &error));
  g_assert_cmpint (id, !=, 0);
  return id;
}

gint64
request_office_add (TestOffice *office)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();

  return request_office_register (office, fields);
}
