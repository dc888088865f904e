-- preset/add-policy-version: the first version of the policies, made at ?1
INSERT INTO policy_version (number, created_at) VALUES (1, ?1)
